/**
 * Patterns that a backtracking engine explodes on, with what they mean. LDT_Commentaar: at least one character that is
 * not white space.
 */
const equivalents: Readonly<Record<string, RegExp>> = {
  '([.\\s]*\\S+[.\\s]*)+': /[^ \t\n\r]/,
};

const outsideClass: Readonly<Record<string, string>> = {
  '.': '[^\\n\\r]',
  '^': '\\^',
  $: '\\$',
  '\\s': '[ \\t\\n\\r]',
  '\\S': '[^ \\t\\n\\r]',
  '\\d': '\\p{Nd}',
  '\\D': '\\P{Nd}',
};

const insideClass: Readonly<Record<string, string>> = { '\\s': ' \\t\\n\\r', '\\d': '\\p{Nd}' };

/**
 * An XSD pattern as a JavaScript expression; null when it uses something that has no equal here (`\i`, `\c`, `\w`,
 * class subtraction). The engines differ on `.`, `\s` and anchors.
 */
export function translatePattern(pattern: string): RegExp | null {
  const known = equivalents[pattern];
  if (known !== undefined) return known;
  let source = '';
  let inClass = false;
  for (const token of pattern.match(/\\[\s\S]|[\s\S]/gu) ?? []) {
    if (/^\\[iIcCwW]$/.test(token) || (inClass && (token === '[' || /^\\[SD]$/.test(token)))) return null;
    if (token === '[') inClass = true;
    source += (inClass ? insideClass[token] : outsideClass[token]) ?? token;
    if (token === ']') inClass = false;
  }
  try {
    return new RegExp(`^(?:${source})$`, 'u');
  } catch {
    return null;
  }
}
