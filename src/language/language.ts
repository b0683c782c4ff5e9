export type Language = 'nl' | 'en';

/** The language of staff text: POORT_LANG, else the locale, else English. */
export function languageFrom(environment: NodeJS.ProcessEnv): Language {
  const wanted =
    environment['POORT_LANG'] ??
    environment['LC_ALL'] ??
    environment['LC_MESSAGES'] ??
    environment['LANG'] ??
    '';
  return wanted.toLowerCase().startsWith('nl') ? 'nl' : 'en';
}

/** A part of the catalogue: every key in both languages; `{name}` marks a place to fill in. */
export type Section<Key extends string> = Record<Language, Record<Key, string>>;

/** The text of a key in one language with its places filled in. Keys are checked by the compiler. */
export function say<Key extends string>(
  section: Section<Key>,
  language: Language,
  key: Key,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return section[language][key].replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
