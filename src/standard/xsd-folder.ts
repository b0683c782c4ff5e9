import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PoortError } from '../errors.ts';

/** The files of one release, by name as on disk. */
export interface ReleaseFolder {
  readonly name: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The folder that ships with this package; the same place seen from src/ and from dist/. */
export const packagedXsdDir = fileURLToPath(new URL('../../xsd', import.meta.url));

/**
 * Reads every release folder (one that holds a basisschema) below a directory. With `readJsonData` the only place in
 * this room that touches the disk. Throws POORT_STANDARD_BROKEN.
 */
export function readReleaseFolders(xsdDir: string): readonly ReleaseFolder[] {
  const folders = listed(xsdDir)
    .filter((entry) => entry.isDirectory())
    .map((entry) => readReleaseFolder(join(xsdDir, entry.name), entry.name))
    .filter((folder) => basisschemaOf(folder) !== undefined);
  if (folders.length === 0) {
    throw new PoortError('POORT_STANDARD_BROKEN', `${xsdDir} holds no folder with a basisschema.xsd.`);
  }
  return folders;
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
  if (existsSync(target)) throw new PoortError('POORT_NOT_ALLOWED', `${target} is there already.`);
  const basis = basisschemaOf(folder)?.name;
  try {
    mkdirSync(target, { recursive: true });
    for (const [name, bytes] of folder.files) {
      writeFileSync(join(target, name === basis ? 'basisschema.xsd' : name), bytes);
    }
  } catch (cause) {
    throw new PoortError('POORT_FILE_UNWRITABLE', `${target} cannot be written.`, { cause });
  }
}

/** The basisschema of a folder; official downloads write it with a capital. */
export function basisschemaOf(folder: ReleaseFolder): { name: string; bytes: Uint8Array } | undefined {
  for (const [name, bytes] of folder.files) {
    if (name.toLowerCase() === 'basisschema.xsd') return { name, bytes };
  }
  return undefined;
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
