import { say, type Language } from '../language/language.ts';
import { terminalTexts, type TerminalKey } from '../language/terminal.ts';

/** Says a text of the command line. */
export type Words = (key: TerminalKey, values?: Readonly<Record<string, string | number>>) => string;

/** The texts of the command line in one language. */
export function wordsIn(language: Language): Words {
  return (key, values = {}) => say(terminalTexts, language, key, values);
}
