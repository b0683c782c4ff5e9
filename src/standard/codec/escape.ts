/** What XML 1.0 cannot carry at all: control characters, lone surrogates and two noncharacters. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/u;

const special = /[&<>\r]/;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/** Whether a text can stand in an XML document. */
export function isWritable(text: string): boolean {
  return !forbidden.test(text);
}

/** The text as element content. A carriage return is escaped, or a reader would take it for a line feed. */
export function escapeText(text: string): string {
  return special.test(text) ? text.replace(/[&<>\r]/g, (character) => escapes[character] ?? character) : text;
}
