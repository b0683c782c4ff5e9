import type { StandardFinding } from '../message.ts';
import type { MessageModel } from '../model/model.ts';
import type { Texts } from '../texts.ts';
import type { Detector } from './detect.ts';
import { guard, type Limits } from './guard.ts';
import { validateDocument, withDocument, type CompiledSchema, type LibxmlErrors } from './libxml2.ts';
import { contentReader } from './message-reader.ts';
import { maxFindings, Reading } from './read.ts';
import { Tree } from './tree.ts';

/** libxml2 gives one code for everything that is too much for it. */
const resourceLimit = 114;

/** What reading bytes needs to know. `schemaOf` compiles at first use and keeps what it compiled. */
export interface ParseContext {
  readonly detector: Detector;
  readonly limits: Limits;
  readonly texts: Texts;
  /** Whether the value is wanted. Without it `bericht` is empty, and reading costs less. */
  readonly keepsValue: boolean;
  schemaOf(model: MessageModel): CompiledSchema;
}

/** A message in the model's terms, or what is wrong with it. */
export type Parsed =
  | { readonly ok: true; readonly model: MessageModel; readonly bericht: Readonly<Record<string, unknown>> }
  | {
      readonly ok: false;
      readonly model: MessageModel | null;
      readonly findings: readonly StandardFinding[];
    };

/**
 * Parses, detects, validates and reads bytes, all on one document: what was validated is what is read. A message
 * is valid when libxml2 and our own reading both accept it: ours names all faults and closes what libxml2 lets through
 * (LDT_Tijd); a value that one of them doubts is never booked.
 */
export function parseBytes(bytes: Uint8Array, context: ParseContext): Parsed {
  const { texts } = context;
  const refusal = guard(bytes, context.limits, texts);
  if (refusal !== null) return { ok: false, model: null, findings: [refusal] };
  return withDocument<Parsed>(
    bytes,
    (document, root) => readDocument(document, root, context),
    (errors) => ({ ok: false, model: null, findings: notWellFormed(errors, texts) }),
  );
}

function readDocument(document: number, root: number, context: ParseContext): Parsed {
  const { detector, texts } = context;
  const tree = new Tree();
  const detected = detector.detect(tree, root, texts);
  if ('severity' in detected) return { ok: false, model: null, findings: [detected] };
  const model = detected;
  const reading = new Reading(tree, texts, context.keepsValue);
  const bericht = reading.root(root, model.root.name, contentReader(model.root.type));
  const mismatch = detector.mismatch(tree, root, model, texts);
  const findings = mismatch === null ? reading.findings : withMismatch(mismatch, reading.findings);
  if (reading.full) {
    const capped = texts.finding('xsd', 'FINDINGS_CAPPED', '/', { max: maxFindings, count: maxFindings });
    return { ok: false, model, findings: [...findings, capped] };
  }
  // What is refused already is not validated as well: libxml2 could only say so again, at a price (XML_CUT_UP).
  if (findings.length > 0) return { ok: false, model, findings };
  const errors = validateDocument(context.schemaOf(model), document);
  return errors.count === 0
    ? { ok: true, model, bericht }
    : { ok: false, model, findings: unexplained(errors, texts) };
}

/** The mismatch says it better than "does not have the right form" on the same element. */
function withMismatch(
  mismatch: StandardFinding,
  findings: readonly StandardFinding[],
): readonly StandardFinding[] {
  return [mismatch, ...findings.filter((finding) => finding.path !== mismatch.path)];
}

/** libxml2's own text may hold values of persons: only its number is passed on. */
function unexplained(errors: LibxmlErrors, texts: Texts): readonly StandardFinding[] {
  const kept = errors.kept.map((error) =>
    texts.finding('xsd', 'XSD_OTHER', '/', { reason: error.code }, error.line),
  );
  return kept.length > 0 ? kept : [texts.finding('xsd', 'XSD_OTHER', '/', { reason: 0 })];
}

function notWellFormed(errors: LibxmlErrors, texts: Texts): readonly StandardFinding[] {
  const error = errors.kept[0] ?? { code: 0, message: '', line: 1, column: 0 };
  if (error.code === resourceLimit) {
    const limit = /depth/i.test(error.message) ? 'XML_DEPTH' : 'XML_LIMIT';
    return [texts.finding('xml', limit, '/', {}, error.line)];
  }
  const values = { column: error.column, reason: `libxml2 ${String(error.code)}` };
  return [texts.finding('xml', 'XML_NOT_WELL_FORMED', '/', values, error.line)];
}
