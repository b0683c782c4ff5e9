import type { Random } from './random.ts';

const anyCharacter = Array.from(`abcXYZ 019.,-'&<>"éüßşŁ€😀`);
const classSpan = 0x17f;

/**
 * A text that matches an XSD pattern: groups, classes, alternatives and quantifiers. It may miss for exotic patterns;
 * the caller checks.
 */
export function textFromPattern(pattern: string, random: Random, maxRepeat: number): string {
  const characters = Array.from(pattern);
  let at = 0;

  const alternatives = (): string => {
    const options: string[] = [];
    let current = '';
    while (at < characters.length && characters[at] !== ')') {
      if (characters[at] === '|') {
        at += 1;
        options.push(current);
        current = '';
      } else current += quantified();
    }
    return random.pick([...options, current]);
  };

  const quantified = (): string => {
    const start = at;
    const first = atom();
    const [min, max] = quantifier();
    const after = at;
    const wanted = min + random.below(Math.min(max, min + maxRepeat) - min + 1);
    if (wanted === 0) return '';
    let text = first;
    for (let count = 1; count < wanted; count += 1) {
      at = start;
      text += atom();
    }
    at = after;
    return text;
  };

  const atom = (): string => {
    const character = characters[at] ?? '';
    at += 1;
    if (character === '(') {
      const text = alternatives();
      at += 1;
      return text;
    }
    if (character === '[') return fromClass();
    if (character === '.') return random.pick(anyCharacter);
    return character === '\\' ? escaped() : character;
  };

  const escaped = (): string => {
    const character = characters[at] ?? '';
    at += 1;
    if (character === 's') return random.pick([' ', '\t', '\n']);
    if (character === 'S') return random.pick(anyCharacter.filter((candidate) => candidate !== ' '));
    return character === 'd' ? String(random.below(10)) : character;
  };

  const fromClass = (): string => {
    const negated = characters[at] === '^';
    if (negated) at += 1;
    const members: [number, number][] = [];
    while (at < characters.length && characters[at] !== ']') members.push(member());
    at += 1;
    if (!negated) {
      const [low, high] = random.pick(members);
      return String.fromCodePoint(low + random.below(high - low + 1));
    }
    const allowed = anyCharacter.filter((character) => {
      const code = character.codePointAt(0) ?? 0;
      return members.every(([low, high]) => code < low || code > high);
    });
    return random.pick(allowed);
  };

  const member = (): [number, number] => {
    const first = characters[at] ?? '';
    at += 1;
    if (first === '\\') {
      const name = characters[at] ?? '';
      at += 1;
      return name === 's' ? [32, 32] : codeRange(name, name);
    }
    if (characters[at] !== '-' || characters[at + 1] === ']') return codeRange(first, first);
    const last = characters[at + 1] ?? first;
    at += 2;
    return codeRange(first, last);
  };

  const quantifier = (): [number, number] => {
    const rest = characters.slice(at, at + 12).join('');
    const match = /^(?:[?*+]|\{(\d+)(,?)(\d*)\})/.exec(rest);
    if (match === null) return [1, 1];
    at += match[0].length;
    if (match[0] === '?') return [0, 1];
    if (match[0] === '*') return [0, classSpan];
    if (match[0] === '+') return [1, classSpan];
    const min = Number(match[1]);
    return [min, match[2] === '' ? min : match[3] === '' ? classSpan : Number(match[3])];
  };

  return alternatives();
}

function codeRange(first: string, last: string): [number, number] {
  return [first.codePointAt(0) ?? 0, last.codePointAt(0) ?? 0];
}
