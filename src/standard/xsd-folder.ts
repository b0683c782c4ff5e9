import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PoortError } from '../errors.ts';

/** The files of one release, by name as on disk. */
export interface ReleaseFolder {
  readonly name: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The folder that ships with this package; the same place seen from src/ and from dist/. */
export const packagedXsdDir = fileURLToPath(new URL('../../xsd', import.meta.url));

/** How deep below a directory a release may lie: an official download has its files in a folder of its own. */
const deepest = 2;

/**
 * Reads every release below a directory, or the one in it. With `readJsonData` the only place in this room that
 * touches the disk. Throws POORT_STANDARD_BROKEN.
 */
export function readReleaseFolders(xsdDir: string): readonly ReleaseFolder[] {
  return releaseDirectories(xsdDir).map((directory) =>
    readReleaseFolder(directory, relative(xsdDir, directory) || basename(xsdDir)),
  );
}

/** The directories that hold a release (a basisschema in any case): this one, or all below it. Throws POORT_STANDARD_BROKEN. */
export function releaseDirectories(directory: string): readonly string[] {
  const found = directoriesBelow(directory, deepest);
  if (found.length > 0) return found;
  throw new PoortError('POORT_STANDARD_BROKEN', `${directory} holds no folder with a basisschema.xsd.`);
}

function directoriesBelow(directory: string, depth: number): readonly string[] {
  const entries = listed(directory);
  if (entries.some((entry) => entry.isFile() && isBasisschema(entry.name))) return [directory];
  if (depth === 0) return [];
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .flatMap((entry) => directoriesBelow(join(directory, entry.name), depth - 1));
}

/** Makes a directory of releases that is not there yet, as a copy of ours. Throws POORT_FILE_UNWRITABLE. */
export function beginXsdDir(xsdDir: string): void {
  if (existsSync(xsdDir)) return;
  try {
    for (const directory of releaseDirectories(packagedXsdDir)) {
      cpSync(directory, join(xsdDir, basename(directory)), { recursive: true });
    }
  } catch (cause) {
    throw new PoortError('POORT_FILE_UNWRITABLE', `${xsdDir} cannot be written.`, { cause });
  }
}

/** Reads the XSD files of one folder. Throws POORT_STANDARD_BROKEN. */
export function readReleaseFolder(directory: string, name: string): ReleaseFolder {
  const files = new Map<string, Uint8Array>();
  for (const entry of listed(directory)) {
    if (entry.isFile() && /\.xsd$/i.test(entry.name)) {
      files.set(entry.name, readBytes(join(directory, entry.name)));
    }
  }
  return { name, files };
}

/**
 * Writes a release folder under a directory, the basisschema under the name by which the others import it.
 * Throws POORT_NOT_ALLOWED when it is there already, POORT_FILE_UNWRITABLE.
 */
export function writeReleaseFolder(xsdDir: string, folder: ReleaseFolder): void {
  const target = join(xsdDir, folder.name);
  const unfinished = join(xsdDir, `.${folder.name}`);
  if (existsSync(target)) throw new PoortError('POORT_NOT_ALLOWED', `${target} is there already.`);
  const basis = basisschemaOf(folder)?.name;
  try {
    mkdirSync(unfinished, { recursive: true });
    for (const [name, bytes] of folder.files) {
      writeFileSync(join(unfinished, name === basis ? 'basisschema.xsd' : name), bytes);
    }
    renameSync(unfinished, target);
  } catch (cause) {
    throw new PoortError('POORT_FILE_UNWRITABLE', `${target} cannot be written.`, { cause });
  }
}

/** The basisschema of a folder; official downloads write it with a capital. */
export function basisschemaOf(folder: ReleaseFolder): { name: string; bytes: Uint8Array } | undefined {
  for (const [name, bytes] of folder.files) {
    if (isBasisschema(name)) return { name, bytes };
  }
  return undefined;
}

function isBasisschema(name: string): boolean {
  return name.toLowerCase() === 'basisschema.xsd';
}

/** Reads a JSON file that ships under xsd/codes. The caller names its form. Throws POORT_STANDARD_BROKEN. */
export function readJsonData(name: string): unknown {
  const path = join(packagedXsdDir, 'codes', name);
  return JSON.parse(new TextDecoder().decode(readBytes(path)));
}

function listed(directory: string) {
  try {
    return readdirSync(directory, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (cause) {
    throw new PoortError('POORT_STANDARD_BROKEN', `${directory} cannot be read.`, { cause });
  }
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new PoortError('POORT_STANDARD_BROKEN', `${path} cannot be read.`, { cause });
  }
}
