/** Codes that reject nothing: no remark, approved, not judged (TR342). */
const neutral: ReadonlySet<string> = new Set(['0200', '8001', '0233']);

export const fullyApproved = '8001';
export const notJudged = '0233';

/** The codes that reject, each once, in the order given. */
export function rejecting(codes: readonly string[]): string[] {
  return [...new Set(codes)].filter((code) => !neutral.has(code));
}
