import type { Domain } from '../prestatie-key.ts';
import { codeOf } from '../standard/codelists.ts';

/** Whether the standard of a law knows a product category (JZ020, WMO020). */
export function knownCategory(domain: Domain, code: string): boolean {
  return codeOf('LDT_ProductCategorie', code, domain === 'jw' ? 'iJw' : 'iWmo') !== undefined;
}
