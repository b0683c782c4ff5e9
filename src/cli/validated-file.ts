import { readFileSync } from 'node:fs';
import type { Standard } from '../standard/catalogue.ts';
import type { MessageModel } from '../standard/model/model.ts';
import type { StandardFinding } from '../standard/message.ts';
import { validateVektis } from '../standard/vektis/validate.ts';
import { PoortError } from '../errors.ts';
import { failureOf } from './output/failure.ts';

/** A finding as `poort validate --json` promises it. */
export type ReportedFinding = Pick<StandardFinding, 'level' | 'code' | 'path' | 'message'>;

/** What `poort validate --json` prints of one file. `standard` and `message` are null when they were not recognised. */
export interface FileReport {
  readonly file: string;
  readonly standard: string | null;
  readonly message: string | null;
  readonly valid: boolean;
  readonly findings: readonly ReportedFinding[];
}

/** `checked` is false when no verdict could be given: the file could not be read, or checking itself failed. */
export interface ValidatedFile {
  readonly checked: boolean;
  readonly report: FileReport;
  readonly remedies: readonly string[];
}

/** Validates one file. Never throws: a check that breaks down is a finding, so that it can never pass for "valid". */
export function validateFile(standard: Standard, file: string): ValidatedFile {
  try {
    const bytes = bytesOf(file);
    const records = validateVektis(bytes);
    if (records !== null) {
      const { message, version, findings } = records;
      return checkedFile(file, `${message.toLowerCase()}-${version}`, message, findings);
    }
    const parsed = standard.parse(bytes);
    const type = parsed.ok ? parsed.message.type : parsed.detected;
    const name = type === null ? null : releaseName(standard.model(type, parsed.release ?? undefined));
    return checkedFile(file, name, type, parsed.ok ? [] : parsed.findings);
  } catch (thrown) {
    const failure = failureOf(thrown);
    const finding: ReportedFinding = { level: 'xml', code: failure.code, path: '', message: failure.message };
    return {
      checked: false,
      report: { file, standard: null, message: null, valid: false, findings: [finding] },
      remedies: [failure.remedy],
    };
  }
}

function checkedFile(
  file: string,
  standard: string | null,
  message: string | null,
  findings: readonly StandardFinding[],
): ValidatedFile {
  return {
    checked: true,
    report: {
      file,
      standard,
      message,
      valid: findings.length === 0,
      findings: findings.map(({ level, code, path, message: text }) => ({
        level,
        code,
        path,
        message: text,
      })),
    },
    remedies: findings.map(({ remedy }) => remedy),
  };
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new PoortError('POORT_FILE_UNREADABLE', `${file} (${code ?? 'unknown'}).`, { cause });
  }
}

/** As the folders under xsd/ are called: `ijw-3.2`. */
function releaseName({ standard, release }: MessageModel): string {
  return `${standard.toLowerCase()}-${release}`;
}
