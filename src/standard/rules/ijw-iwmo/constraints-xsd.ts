import { heenAndAnswer, messagesOf } from '../define.ts';
import { uncheckedRules, byXsd } from '../unchecked.ts';

/** The constraints that the XSD holds. */
export const constraintsXsd = uncheckedRules('constraint', [
  {
    id: 'CS015',
    messages: messagesOf(...heenAndAnswer),
    level: 1,
    state: byXsd,
    en: 'The message sub-version is 2.',
    nl: 'De subversie van het bericht is 2.',
  },
  {
    id: 'CS025',
    messages: messagesOf(...heenAndAnswer),
    level: 1,
    state: byXsd,
    en: 'The message version is 3.',
    nl: 'De versie van het bericht is 3.',
  },
  {
    id: 'CS319',
    messages: messagesOf('323'),
    level: 1,
    state: byXsd,
    en: 'The declaration number consists of letters and digits only, without separators.',
    nl: 'Het declaratienummer is letters en cijfers, zonder scheidingstekens.',
  },
]);
