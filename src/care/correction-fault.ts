import type { Finding } from '../finding.ts';

/** Why a correction cannot be done; `path` is what was typed. */
export function correctionFault(code: string, path: string, message: string, remedy: string): Finding {
  return { code, severity: 'error', path, message, remedy };
}
