import { PoortError } from '../errors.ts';
import type { Language } from '../language/language.ts';
import { Detector } from './codec/detect.ts';
import { defaultLimits, type Limits } from './codec/guard.ts';
import { schemaCompiler } from './codec/message-schema.ts';
import { parseBytes, type ParseContext } from './codec/parse.ts';
import { messageWriter, type LineEnd } from './codec/write.ts';
import type { Message, MessageType, ParseResult, StandardFinding } from './message.ts';
import type { MessageModel } from './model/model.ts';
import { readRelease } from './model/read-release.ts';
import { compareReleases } from './releases.ts';
import { textsIn } from './texts.ts';
import { packagedXsdDir, readReleaseFolders } from './xsd-folder.ts';

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
  /**
   * The model of a message type, in a release (`3.2`) or in the lowest one carried: a new release is only used by who
   * asks for it (releases.ts). Throws POORT_STANDARD_BROKEN when xsdDir does not hold it.
   */
  model(type: MessageType, release?: string): MessageModel;
  /** Compiles the XSD of a message now instead of at its first use. Throws POORT_STANDARD_BROKEN. */
  prepare(type: MessageType, release?: string): void;
  /** Validates and reads bytes. Never throws for bad input. */
  parse(bytes: Uint8Array): ParseResult;
  /**
   * Writes a message: UTF-8 without BOM, in the release that `model` would give.
   * Throws POORT_MESSAGE_INVALID for what the model does not know.
   */
  write(message: Message, release?: string): Uint8Array;
  /** All findings on the bytes; none when they are a valid message. */
  validate(bytes: Uint8Array): readonly StandardFinding[];
}

/** Opens the standards. Models and writers are made once a call; open once a process. Throws POORT_STANDARD_BROKEN. */
export function openStandard(options: StandardOptions = {}): Standard {
  const folders = readReleaseFolders(options.xsdDir ?? packagedXsdDir);
  const messages = folders.flatMap(readRelease);
  refuseTwice(messages);
  const context: ParseContext = {
    detector: new Detector(messages),
    limits: { ...defaultLimits, ...options.limits },
    texts: textsIn(options.language ?? 'en'),
    keepsValue: true,
    schemaOf: schemaCompiler(folders),
  };
  const byRelease = [...messages].sort((a, b) => compareReleases(a.release, b.release));
  const writers = new WeakMap<MessageModel, (bericht: unknown) => Uint8Array>();

  const model = (type: MessageType, release?: string): MessageModel => {
    const found = byRelease.find((one) => one.type === type && (release ?? one.release) === one.release);
    if (found !== undefined) return found;
    throw new PoortError('POORT_STANDARD_BROKEN', `There is no XSD of ${type} ${release ?? ''}`.trim() + '.');
  };
  const parse = (bytes: Uint8Array): ParseResult => {
    const parsed = parseBytes(bytes, context);
    return parsed.ok
      ? { ok: true, message: messageOf(parsed.model, parsed.bericht), release: parsed.model.release }
      : {
          ok: false,
          detected: typeOf(parsed.model),
          release: parsed.model?.release ?? null,
          findings: parsed.findings,
        };
  };
  return {
    messages,
    model,
    prepare: (type, release) => void context.schemaOf(model(type, release)),
    parse,
    validate: (bytes) => {
      const parsed = parseBytes(bytes, { ...context, keepsValue: false });
      return parsed.ok ? [] : parsed.findings;
    },
    write: (message, release) => {
      const chosen = model(message.type, release);
      let writer = writers.get(chosen);
      if (writer === undefined) {
        writer = messageWriter(chosen, options.lineEnd ?? 'crlf');
        writers.set(chosen, writer);
      }
      return writer(message.bericht);
    },
  };
}

/** Two folders with one release: which of them holds would be chance. */
function refuseTwice(messages: readonly MessageModel[]): void {
  const seen = new Map<string, MessageModel>();
  for (const model of messages) {
    const other = seen.get(model.namespace);
    if (other !== undefined) {
      const detail = `${other.folder}/${other.file} and ${model.folder}/${model.file} are the same message.`;
      throw new PoortError('POORT_STANDARD_BROKEN', detail);
    }
    seen.set(model.namespace, model);
  }
}

/** An imported release may bring a message that no generated type knows yet: it is read all the same. */
function typeOf(model: MessageModel | null): MessageType | null {
  return model === null ? null : (model.type as MessageType);
}

/** The one place where a read value gets its static type: the XSD that was checked is the one that made the type. */
function messageOf(model: MessageModel, bericht: unknown): Message {
  return { type: model.type, bericht } as Message;
}
