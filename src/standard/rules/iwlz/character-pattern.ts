const classes: ReadonlyMap<string, string> = new Map([
  ['0', '0123456789'],
  ['1', '123456789'],
  ['Z', 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'],
]);

/** White space that every class of the official set takes as one of its members (CS089, CS118, CS130). */
const strayMembers = ' \n';

/**
 * Whether a text is of a form: `0` a digit, `1` a digit from 1, `Z` a letter of either case, `\c` the character c.
 * A class also takes a space or a line feed, as the official iWlz checks do: `12 4AB` passes as a postcode there.
 */
export function fitsPattern(text: string, pattern: string): boolean {
  const characters = Array.from(text);
  let at = 0;
  for (let index = 0; index < pattern.length; index += 1, at += 1) {
    const character = characters[at];
    if (character === undefined) return false;
    const symbol = pattern[index] ?? '';
    if (symbol === '\\') {
      index += 1;
      if (character !== pattern[index]) return false;
    } else if (!takes(symbol, character)) return false;
  }
  return at === characters.length;
}

function takes(symbol: string, character: string): boolean {
  const members = classes.get(symbol);
  return members === undefined
    ? character === symbol
    : members.includes(character) || strayMembers.includes(character);
}
