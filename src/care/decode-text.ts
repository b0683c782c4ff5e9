/** How the text of a file is written. */
export type Encoding = 'utf-8' | 'windows-1252';

export type DecodedText =
  | { readonly text: string; readonly encoding: Encoding }
  | { readonly unreadable: 'workbook' | 'utf-16' | 'binary' };

/** The characters of windows-1252 at 0x80 to 0x9F; a null is a byte that stands for nothing. */
const upperControls = [
  '€',
  null,
  '‚',
  'ƒ',
  '„',
  '…',
  '†',
  '‡',
  'ˆ',
  '‰',
  'Š',
  '‹',
  'Œ',
  null,
  'Ž',
  null,
  null,
  '‘',
  '’',
  '“',
  '”',
  '•',
  '–',
  '—',
  '˜',
  '™',
  'š',
  '›',
  'œ',
  null,
  'ž',
  'Ÿ',
] as const;

/**
 * The text of a file's bytes: UTF-8 with or without byte order mark; when it is no valid UTF-8, windows-1252 (what
 * spreadsheets here write). Says what the bytes are when they are no text in either.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return { unreadable: 'workbook' };
  }
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return { unreadable: 'utf-16' };
  if (bytes.includes(0)) return { unreadable: 'binary' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    const text = fromWindows1252(bytes);
    return text === null ? { unreadable: 'binary' } : { text, encoding: 'windows-1252' };
  }
}

/** Own table: TextDecoder of some Node releases reads windows-1252 as ISO 8859-1 and loses the euro sign. */
function fromWindows1252(bytes: Uint8Array): string | null {
  const characters: string[] = [];
  for (const byte of bytes) {
    const character = byte < 0x80 || byte > 0x9f ? String.fromCharCode(byte) : upperControls[byte - 0x80];
    if (character === null || character === undefined) return null;
    characters.push(character);
  }
  return characters.join('');
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
