import type { Finding } from '../finding.ts';

/** A row that was not taken. `record` holds its cells as they stood in the file, in the order of its columns. */
export interface RejectedRow {
  readonly line: number;
  readonly record: readonly string[];
  readonly findings: readonly Finding[];
}

/** What every import gives back beside the rows it took. With a file finding no row was taken. */
export interface Reading {
  readonly rejected: readonly RejectedRow[];
  readonly warnings: readonly Finding[];
  readonly fileFindings: readonly Finding[];
  /** The columns of the file, in its order and spelling. */
  readonly columns: readonly string[];
  readonly separator: Separator;
}

export type Separator = ';' | ',';

export type FileFormat = 'csv' | 'json';

/** What a file is called, and what is in it. Without `format` the name decides: `.json` is JSON, all else CSV. */
export interface ImportFile {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly format?: FileFormat;
}
