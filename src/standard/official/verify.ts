import { compileMessageSchema } from '../codec/message-schema.ts';
import { validateDocument, withDocument, type CompiledSchema } from '../codec/libxml2.ts';
import { messageWriter } from '../codec/write.ts';
import type { MessageModel } from '../model/model.ts';
import { readRelease } from '../model/read-release.ts';
import { mutate, mutations } from '../sample/mutate.ts';
import { randomFrom, type Random } from '../sample/random.ts';
import { sampleMessage } from '../sample/sample-message.ts';
import { packagedXsdDir, readReleaseFolder, readReleaseFolders, type ReleaseFolder } from '../xsd-folder.ts';
import { structureDifferences } from './structure.ts';

export interface VerifyOptions {
  /** Our folder of releases; that of this package by default. */
  readonly xsdDir?: string;
  /** Valid messages a type; 20 by default. */
  readonly valid?: number;
  /** Mutated messages a type; 100 by default. */
  readonly mutated?: number;
  readonly seed?: number;
}

/** What was compared of one message, and where the two sets differ. */
export interface VerifiedMessage {
  readonly type: string;
  readonly valid: number;
  readonly mutated: number;
  readonly differences: readonly string[];
}

/** The outcome of comparing an official download with ours. */
export interface VerifyReport {
  /** The folder that was compared, and the releases in it (`iJw 3.2`). */
  readonly directory: string;
  readonly releases: readonly string[];
  readonly messages: readonly VerifiedMessage[];
  /** Messages that only one side has. For the official side that may be an incomplete download. */
  readonly onlyOurs: readonly string[];
  readonly onlyTheirs: readonly string[];
}

/**
 * Compares a folder of official XSDs with ours: first their structure, then the verdicts on the same valid and mutated
 * messages. Throws POORT_STANDARD_BROKEN when the folder cannot be read as a release.
 */
export function verifyOfficial(directory: string, options: VerifyOptions = {}): VerifyReport {
  const theirFolder = readReleaseFolder(directory, directory);
  const theirs = readRelease(theirFolder);
  const namespaces = new Set(theirs.map((model) => model.basisNamespace));
  const ours = readReleaseFolders(options.xsdDir ?? packagedXsdDir).flatMap((folder) =>
    readRelease(folder)
      .filter((model) => namespaces.has(model.basisNamespace))
      .map((model) => ({ folder, model })),
  );
  const messages = ours.flatMap(({ folder, model }) => {
    const their = theirs.find((candidate) => candidate.namespace === model.namespace);
    return their === undefined
      ? []
      : [verifyMessage({ folder, model }, { folder: theirFolder, model: their }, options)];
  });
  const has = (models: readonly MessageModel[], namespace: string): boolean =>
    models.some((model) => model.namespace === namespace);
  const ourModels = ours.map(({ model }) => model);
  return {
    directory,
    releases: [...new Set(theirs.map((model) => `${model.standard} ${model.release}`))],
    messages,
    onlyOurs: ourModels.filter((model) => !has(theirs, model.namespace)).map((model) => model.type),
    onlyTheirs: theirs.filter((model) => !has(ourModels, model.namespace)).map((model) => model.type),
  };
}

interface Side {
  readonly folder: ReleaseFolder;
  readonly model: MessageModel;
}

function verifyMessage(ours: Side, theirs: Side, options: VerifyOptions): VerifiedMessage {
  const { valid = 20, mutated = 100, seed = 1 } = options;
  const differences = [...structureDifferences(ours.model, theirs.model)];
  const schemas = [ours, theirs].map(({ folder, model }) => compileMessageSchema(folder, model));
  const compare = (xml: Uint8Array, what: string): void => {
    const [here, there] = schemas.map((schema) => verdict(schema, xml));
    if (here !== there) differences.push(`${what}: ${String(here)} here, ${String(there)} there`);
  };
  const random = randomFrom(seed);
  const write = messageWriter(theirs.model, 'lf');
  for (let number = 1; number <= valid; number += 1) {
    compare(write(sample(theirs.model, random)), `valid message ${String(number)}`);
  }
  for (let number = 1; number <= mutated; number += 1) {
    const mutation = random.pick(mutations);
    const xml = mutate(theirs.model, sample(theirs.model, random), mutation, random);
    compare(Buffer.from(xml), `mutated message ${String(number)} (${mutation})`);
  }
  return { type: ours.model.type, valid, mutated, differences };
}

function sample(model: MessageModel, random: Random): unknown {
  return sampleMessage(model, random, { optional: random.pick([0, 0.5, 1]), repeat: 2 });
}

function verdict(schema: CompiledSchema, xml: Uint8Array): 'valid' | 'invalid' | 'no XML' {
  return withDocument(
    xml,
    (document) => (validateDocument(schema, document).count === 0 ? 'valid' : 'invalid'),
    () => 'no XML',
  );
}
