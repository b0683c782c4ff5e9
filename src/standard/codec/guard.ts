import type { StandardFinding } from '../message.ts';
import type { Texts } from '../texts.ts';

/** What a message may cost at most. */
export interface Limits {
  /** Bytes of one message. The exchange takes 25 MB (BRS06). */
  readonly maxBytes: number;
  /** Tags and attributes together. A full message of 25 MB stays below half of this. */
  readonly maxTags: number;
}

export const defaultLimits: Limits = { maxBytes: 25 * 1024 * 1024, maxTags: 2_000_000 };

const lessThan = 0x3c;
const equals = 0x3d;

/**
 * Looks at the bytes before any parser does and refuses what could be meant to harm: size, encodings other than UTF-8
 * (in which the other checks would see nothing), NUL, a DOCTYPE with its entities, and masses of tiny tags.
 * Gives null when there is nothing against parsing.
 */
export function guard(bytes: Uint8Array, limits: Limits, texts: Texts): StandardFinding | null {
  if (bytes.length === 0) return texts.finding('xml', 'XML_EMPTY', '/');
  if (bytes.length > limits.maxBytes) {
    return texts.finding('xml', 'XML_TOO_LARGE', '/', { bytes: bytes.length, max: limits.maxBytes });
  }
  const encoding = otherEncoding(bytes);
  if (encoding !== null) return texts.finding('xml', 'XML_ENCODING', '/', { encoding });
  if (hasDoctype(bytes)) return texts.finding('xml', 'XML_DOCTYPE', '/');
  if (bytes.includes(0)) return texts.finding('xml', 'XML_NUL', '/');
  const tags = countTags(bytes);
  if (tags > limits.maxTags) return texts.finding('xml', 'XML_TOO_MANY_TAGS', '/', { max: limits.maxTags });
  return null;
}

function countTags(bytes: Uint8Array): number {
  let tags = 0;
  // Twenty million steps: an iterator would take ten times as long.
  const { length } = bytes;
  for (let at = 0; at < length; at += 1) {
    const byte = bytes[at];
    if (byte === lessThan || byte === equals) tags += 1;
  }
  return tags;
}

/** The encoding when it is not UTF-8: by byte order mark, by zero bytes at the start, or by declaration. */
function otherEncoding(bytes: Uint8Array): string | null {
  const [first = 1, second = 1, third = 1] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16';
  if (first === 0 || second === 0 || third === 0) return 'UTF-16/UTF-32';
  if (first === 0x4c && second === 0x6f && third === 0xa7) return 'EBCDIC';
  const declaration = /^(?:\u00ef\u00bb\u00bf)?<\?xml\s[^>]*?encoding\s*=\s*["']([^"']{0,40})["']/.exec(
    textOf(bytes, 0, 200),
  );
  const declared = declaration?.[1] ?? 'UTF-8';
  return /^(?:utf-?8|us-ascii|ascii)$/i.test(declared) ? null : declared.replace(/[^\w-]/g, '?');
}

/** A DOCTYPE can only stand before the root element; anywhere else the word is text or an error. */
function hasDoctype(bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length) {
    at = bytes.indexOf(lessThan, at);
    if (at < 0) return false;
    const head = textOf(bytes, at, at + 9);
    if (head.startsWith('<!--')) at = indexOfText(bytes, '-->', at + 4);
    else if (head.startsWith('<?')) at = indexOfText(bytes, '?>', at + 2);
    else return head.startsWith('<!');
    if (at < 0) return false;
  }
  return false;
}

function indexOfText(bytes: Uint8Array, text: string, from: number): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(text, from, 'latin1');
}

function textOf(bytes: Uint8Array, begin: number, end: number): string {
  return Buffer.from(bytes.subarray(begin, end)).toString('latin1');
}
