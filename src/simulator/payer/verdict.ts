import { signed, type Cents } from '../../money.ts';
import { linesOf, type Declaration } from '../declaration.ts';

/**
 * What a payer makes of a 323 (IV087). Header and declaration level: the whole counts as not sent. Line level: codes
 * a client and a line, in the order of the message; a line without codes is granted.
 */
export type Verdict =
  | { readonly level: 'header'; readonly codes: readonly string[] }
  | { readonly level: 'declaration'; readonly codes: readonly string[] }
  | {
      readonly level: 'lines';
      readonly clients: readonly (readonly string[])[];
      readonly lines: readonly (readonly string[])[];
    };

/** The signed sum that a verdict grants. */
export function grantedOf(declaration: Declaration, verdict: Verdict): Cents {
  if (verdict.level !== 'lines') return 0;
  return linesOf(declaration).reduce((sum, line, index) => {
    const granted = (verdict.lines[index] ?? []).length === 0;
    return granted ? sum + signed(line.bedrag, line.debetCredit) : sum;
  }, 0);
}
