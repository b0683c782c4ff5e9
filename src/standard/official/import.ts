import { join } from 'node:path';
import { PoortError } from '../../errors.ts';
import { compileMessageSchema } from '../codec/message-schema.ts';
import type { MessageModel } from '../model/model.ts';
import { readRelease } from '../model/read-release.ts';
import { compareReleases } from '../releases.ts';
import {
  beginXsdDir,
  readReleaseFolder,
  readReleaseFolders,
  releaseDirectories,
  writeReleaseFolder,
} from '../xsd-folder.ts';
import { structureDifferences } from './structure.ts';

/** What a new release brought: its messages, and how each differs from the release before it. */
export interface ImportReport {
  readonly release: string;
  readonly messages: readonly {
    readonly type: string;
    readonly isNew: boolean;
    readonly differences: readonly string[];
  }[];
}

/**
 * Adds a folder of XSDs to `xsdDir` as a release (`ijw-3.3`). Everything is read and compiled first; only a release that
 * works is written. An `xsdDir` that is not there yet begins as a copy of ours. From then on its messages are detected,
 * read and written; in a clone `npm run generate -- types` makes their types.
 * Throws POORT_USAGE, POORT_STANDARD_BROKEN, POORT_NOT_ALLOWED or POORT_FILE_UNWRITABLE.
 */
export function importRelease(directory: string, as: string, xsdDir: string): ImportReport {
  const wanted = /^(ijw|iwmo|iwlz)-(\d+(?:\.\d+)+)$/.exec(as);
  if (wanted === null) throw new PoortError('POORT_USAGE', `${as} is no release; write it as ijw-3.3.`);
  const [, standard = '', release = ''] = wanted;
  const [source = directory, second] = releaseDirectories(directory);
  if (second !== undefined) {
    throw new PoortError('POORT_USAGE', `${directory} holds more than one release: name the folder of one.`);
  }
  const folder = readReleaseFolder(source, as);
  const models = readRelease(folder);
  const stray = models.find((model) => model.release !== release || model.basisPrefix !== standard);
  if (stray !== undefined) {
    const detail = `${stray.file} is of ${stray.standard} ${stray.release}, not of ${as}.`;
    throw new PoortError('POORT_STANDARD_BROKEN', detail);
  }
  for (const model of models) compileMessageSchema(folder, model);
  beginXsdDir(xsdDir);
  const known = readReleaseFolders(xsdDir).flatMap(readRelease);
  const twice = known.find((model) => models.some((own) => own.namespace === model.namespace));
  if (twice !== undefined) {
    throw new PoortError('POORT_NOT_ALLOWED', `${join(xsdDir, twice.folder)} holds ${as} already.`);
  }
  writeReleaseFolder(xsdDir, folder);
  return {
    release: as,
    messages: models.map((model) => {
      const before = predecessor(model, known);
      const differences = before === undefined ? [] : structureDifferences(before, model).filter(isChange);
      return { type: model.type, isNew: before === undefined, differences };
    }),
  };
}

/** The same message in the highest release below. */
function predecessor(model: MessageModel, known: readonly MessageModel[]): MessageModel | undefined {
  return known
    .filter((one) => one.type === model.type && compareReleases(one.release, model.release) < 0)
    .sort((a, b) => compareReleases(b.release, a.release))[0];
}

/** Between releases every namespace differs: that is no news. */
function isChange(difference: string): boolean {
  return !/(?:^|: )(?:basisN|n)amespace\b/.test(difference);
}
