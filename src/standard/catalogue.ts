import { createHash } from 'node:crypto';
import { PoortError } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { Detector } from './codec/detect.ts';
import { defaultLimits, type Limits } from './codec/guard.ts';
import { compileSchema, type CompiledSchema } from './codec/libxml2.ts';
import { parseBytes, type ParseContext } from './codec/parse.ts';
import { messageWriter, type LineEnd } from './codec/write.ts';
import { messageTypes } from './generated/messages.ts';
import type { Message, MessageType, ParseResult, StandardFinding } from './message.ts';
import type { MessageModel } from './model/model.ts';
import { readRelease } from './model/read-release.ts';
import { textsIn } from './texts.ts';
import { basisschemaOf, packagedXsdDir, readReleaseFolders, type ReleaseFolder } from './xsd-folder.ts';

export type { Message, MessageType, ParseResult, StandardFinding } from './message.ts';

export interface StandardOptions {
  /** A folder with one folder a release; the one of this package by default. */
  readonly xsdDir?: string;
  /** Between elements of what is written; CR LF by default. */
  readonly lineEnd?: LineEnd;
  /** Of the findings; English by default. */
  readonly language?: Language;
  readonly limits?: Partial<Limits>;
}

/** The standards as data and code: every message of every release under xsdDir. */
export interface Standard {
  readonly messages: readonly MessageModel[];
  /** The model of a message type. Throws POORT_STANDARD_BROKEN when xsdDir does not hold it. */
  model(type: MessageType): MessageModel;
  /** Validates and reads bytes. Never throws for bad input. */
  parse(bytes: Uint8Array): ParseResult;
  /** Writes a message: UTF-8 without BOM. Throws POORT_MESSAGE_INVALID for what the model does not know. */
  write(message: Message): Uint8Array;
  /** All findings on the bytes; none when they are a valid message. */
  validate(bytes: Uint8Array): readonly StandardFinding[];
}

/** Opens the standards. Models and writers are made once a call; open once a process. Throws POORT_STANDARD_BROKEN. */
export function openStandard(options: StandardOptions = {}): Standard {
  const folders = readReleaseFolders(options.xsdDir ?? packagedXsdDir);
  const messages = folders.flatMap(readRelease);
  const context: ParseContext = {
    detector: new Detector(messages),
    limits: { ...defaultLimits, ...options.limits },
    texts: textsIn(options.language ?? 'en'),
    schemaOf: schemaCompiler(folders),
  };
  const byType = new Map(messages.map((model) => [model.type, model]));
  const writers = new Map<string, (bericht: unknown) => Uint8Array>();

  const model = (type: MessageType): MessageModel => {
    const found = byType.get(type);
    if (found === undefined) throw new PoortError('POORT_STANDARD_BROKEN', `There is no XSD of ${type}.`);
    return found;
  };
  const parse = (bytes: Uint8Array): ParseResult => {
    const parsed = parseBytes(bytes, context);
    return parsed.ok
      ? { ok: true, message: messageOf(parsed.model, parsed.bericht) }
      : { ok: false, detected: typeOf(parsed.model), findings: parsed.findings };
  };
  return {
    messages,
    model,
    parse,
    validate: (bytes) => {
      const result = parse(bytes);
      return result.ok ? [] : result.findings;
    },
    write: (message) => {
      let writer = writers.get(message.type);
      if (writer === undefined) {
        writer = messageWriter(model(message.type), options.lineEnd ?? 'crlf');
        writers.set(message.type, writer);
      }
      return writer(message.bericht);
    },
  };
}

/** By the content of the files: two folders that say the same share what was compiled. */
const compiled = new Map<string, CompiledSchema>();

/** Compiles the XSD of a message at its first use; it then lives as long as the process. */
function schemaCompiler(folders: readonly ReleaseFolder[]): (model: MessageModel) => CompiledSchema {
  const byName = new Map(folders.map((folder) => [folder.name, folder]));
  const byModel = new WeakMap<MessageModel, CompiledSchema>();
  return (model) => {
    const ready = byModel.get(model);
    if (ready !== undefined) return ready;
    const schema = compileOnce(byName.get(model.folder), model);
    byModel.set(model, schema);
    return schema;
  };
}

function compileOnce(folder: ReleaseFolder | undefined, model: MessageModel): CompiledSchema {
  const xsd = folder?.files.get(model.file);
  const basis = folder === undefined ? undefined : basisschemaOf(folder);
  if (xsd === undefined || basis === undefined) {
    throw new PoortError('POORT_STANDARD_BROKEN', `There is no XSD of ${model.type}.`);
  }
  const key = createHash('sha256').update(basis.bytes).update(xsd).digest('hex');
  const known = compiled.get(key);
  if (known !== undefined) return known;
  // Official downloads write the file with a capital and import it without one.
  const imports = { [basis.name]: basis.bytes, 'basisschema.xsd': basis.bytes };
  const schema = compileSchema(xsd, imports, `${model.folder}/${model.file}`);
  compiled.set(key, schema);
  return schema;
}

const knownTypes: ReadonlySet<string> = new Set(messageTypes);

function isMessageType(type: string): type is MessageType {
  return knownTypes.has(type);
}

function typeOf(model: MessageModel | null): MessageType | null {
  return model !== null && isMessageType(model.type) ? model.type : null;
}

/** The one place where a read value gets its static type: the XSD that was checked is the one that made the type. */
function messageOf(model: MessageModel, bericht: unknown): Message {
  return { type: model.type, bericht } as Message;
}
