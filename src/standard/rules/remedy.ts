import type { Severity } from '../../finding.ts';
import { say, type Language, type Section } from '../../language/language.ts';
import { retourCode } from '../retourcodes.ts';
import type { Rule } from './rule.ts';

const texts: Section<'warning' | 'refused' | 'no-code'> = {
  en: {
    warning: 'Mend it before you send such a message; do not refuse a received message for it.',
    refused:
      'Own message: mend it at its source, do not send it so. Received: the whole message may be refused with {code}.',
    'no-code': 'There is no return code for this: settle it with the sender outside the message traffic.',
  },
  nl: {
    warning: 'Herstel het voordat u zo’n bericht verstuurt; keur een ontvangen bericht er niet op af.',
    refused:
      'Eigen bericht: herstel het bij de bron en verstuur het zo niet. Ontvangen: het hele bericht mag worden afgekeurd met {code}.',
    'no-code': 'Hiervoor bestaat geen retourcode: regel het met de afzender buiten het berichtenverkeer.',
  },
};

/** The code of every rule inside the message; it says nothing about what is wrong. */
const insideTheMessage = '0001';

/** What to do about a broken rule. */
export function remedyOf(rule: Rule, severity: Severity, language: Language): string {
  if (severity === 'warning') return say(texts, language, 'warning');
  if (rule.returnCode === null) return say(texts, language, 'no-code');
  const known = rule.returnCode === insideTheMessage ? undefined : retourCode(rule.returnCode);
  if (known !== undefined) return language === 'nl' ? known.remedyNl : known.remedy;
  return say(texts, language, 'refused', { code: rule.returnCode });
}
