import { createHash } from 'node:crypto';
import { PoortError } from '../../errors.ts';
import type { MessageModel } from '../model/model.ts';
import { basisschemaOf, type ReleaseFolder } from '../xsd-folder.ts';
import { compileSchema, type CompiledSchema } from './libxml2.ts';

/** By the content of the files: two folders that say the same share what was compiled. */
const compiled = new Map<string, CompiledSchema>();

/**
 * The compiled XSD of a message; compiled once for the life of the process. Throws POORT_STANDARD_BROKEN.
 */
export function compileMessageSchema(folder: ReleaseFolder | undefined, model: MessageModel): CompiledSchema {
  const xsd = folder?.files.get(model.file);
  const basis = folder === undefined ? undefined : basisschemaOf(folder);
  if (xsd === undefined || basis === undefined) {
    throw new PoortError('POORT_STANDARD_BROKEN', `There is no XSD of ${model.type}.`);
  }
  const key = createHash('sha256').update(basis.bytes).update(xsd).digest('hex');
  const known = compiled.get(key);
  if (known !== undefined) return known;
  // Official downloads write the file with a capital and import it without one.
  const imports = {
    [basis.name]: basis.bytes,
    'basisschema.xsd': basis.bytes,
    'Basisschema.xsd': basis.bytes,
  };
  const schema = compileSchema(xsd, imports, `${model.folder}/${model.file}`);
  compiled.set(key, schema);
  return schema;
}

/** Finds the compiled XSD of any message of these folders; looks a model up once. */
export function schemaCompiler(folders: readonly ReleaseFolder[]): (model: MessageModel) => CompiledSchema {
  const byName = new Map(folders.map((folder) => [folder.name, folder]));
  const byModel = new WeakMap<MessageModel, CompiledSchema>();
  return (model) => {
    const ready = byModel.get(model);
    if (ready !== undefined) return ready;
    const schema = compileMessageSchema(byName.get(model.folder), model);
    byModel.set(model, schema);
    return schema;
  };
}
