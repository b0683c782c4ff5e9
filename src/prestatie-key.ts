import type { Month } from './calendar.ts';

/** The law under which care is declared: Jeugdwet (iJw) or Wmo (iWmo). */
export type Domain = 'jw' | 'wmo';

export const domains: readonly Domain[] = ['jw', 'wmo'];

/**
 * What is declared once: one prestatie per assignment, product and calendar month (TR389, TR416, IV089).
 * The month stands for the begin of the ProductPeriode, which an assignment may cut short.
 */
export interface PrestatieKey {
  readonly declarant: string;
  readonly payer: string;
  readonly domain: Domain;
  readonly toewijzingNummer: number;
  readonly productCategorie: string;
  readonly productCode: string;
  readonly month: Month;
}

/** The key as text, for maps and sorting. */
export function keyText(key: PrestatieKey): string {
  return [
    key.declarant,
    key.domain,
    key.payer,
    String(key.toewijzingNummer),
    key.productCategorie,
    key.productCode,
    key.month,
  ].join('/');
}

/** One book: what one declarant and one payer owe each other under one law. Declarations never cross books. */
export interface Book {
  readonly declarant: string;
  readonly payer: string;
  readonly domain: Domain;
}

/** The book as text, for maps and sorting. */
export function bookText(book: Book): string {
  return `${book.declarant}/${book.domain}/${book.payer}`;
}

/** The book that a text of `bookText` names. Throws a plain Error on any other text: only the program writes them. */
export function bookFrom(text: string): Book {
  const [declarant, domain, payer] = text.split('/');
  if (declarant === undefined || payer === undefined || (domain !== 'jw' && domain !== 'wmo')) {
    throw new Error('This names no book.');
  }
  return { declarant, payer, domain };
}
