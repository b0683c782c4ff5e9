import type { PrestatieContent } from './types.ts';

/** The content of anything that has one, without numbers, state or shares. */
export function contentOf(said: PrestatieContent): PrestatieContent {
  const { key, bsn, productPeriode, volume, eenheid, productTarief, bedrag } = said;
  return { key, bsn, productPeriode, volume, eenheid, productTarief, bedrag };
}
