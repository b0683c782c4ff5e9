/** A text that could not be carried as it is, and what became of it. The texts are names: show them to staff, log nothing. */
export interface Transliteration {
  /** `2/0210`: the number of the record in the file and of the field. */
  readonly place: string;
  readonly from: string;
  readonly to: string;
}

/** What has no form with an accent that could be taken off. */
const substitutes: Readonly<Record<string, string>> = {
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  ħ: 'h',
  Ħ: 'H',
  ŋ: 'n',
  Ŋ: 'N',
  œ: 'oe',
  Œ: 'OE',
  ĳ: 'ij',
  Ĳ: 'IJ',
  ẞ: 'SS',
  ə: 'e',
  Ə: 'E',
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u2013': '-',
  '\u2014': '-',
  '\u00a0': ' ',
  '€': 'EUR',
};

/** The characters of a record: printable ASCII and the letters of Latin-1. */
const allowed = /^[\u0020-\u007e\u00c0-\u00ff]$/;

/** The text in the characters that a record may hold; what has no likeness becomes `?`. */
export function transliterate(text: string): string {
  return Array.from(text.normalize('NFC'), (character) => {
    if (allowed.test(character)) return character;
    const substitute = substitutes[character];
    if (substitute !== undefined) return substitute;
    const bare = character.normalize('NFD').replace(/\p{M}+/gu, '');
    return bare !== '' && Array.from(bare).every((part) => allowed.test(part)) ? bare : '?';
  }).join('');
}
