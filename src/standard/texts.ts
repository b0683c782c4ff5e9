import { say, type Language, type Section } from '../language/language.ts';
import type { StandardFinding } from './message.ts';

const messagesEn = {
  XML_EMPTY: 'The file is empty.',
  XML_TOO_LARGE: 'The file has {bytes} bytes; at most {max} are taken.',
  XML_TOO_MANY_TAGS: 'The file has more than {max} tags and attributes.',
  XML_ENCODING: 'The file is in {encoding}, not in UTF-8.',
  XML_NUL: 'The file holds a NUL byte.',
  XML_DOCTYPE: 'The file holds a DOCTYPE; a care message never does, and it can be used for attacks.',
  XML_DEPTH: 'The elements are nested deeper than any message allows.',
  XML_LIMIT: 'A value, name or number of attributes is larger than any message allows.',
  XML_CUT_UP: 'Comments or other marks cut the value of {name} into more than {max} pieces.',
  XML_NOT_WELL_FORMED: 'This is no well-formed XML (column {column}, {reason}).',
  MESSAGE_UNKNOWN:
    'This is no care message: the root element is {root}, in no namespace of iJw, iWmo or iWlz.',
  MESSAGE_RELEASE_UNKNOWN: 'This is a message of {standard} {release}; this installation carries {carried}.',
  MESSAGE_TYPE_UNKNOWN: 'The namespace names {schema} of {standard} {release}; there is no such message.',
  MESSAGE_CODE_MISMATCH:
    'The namespace says {type} (BerichtCode {expected}), but the BerichtCode is {code}{meaning}.',
  XSD_ELEMENT_UNKNOWN: '{parent} has no element {name}. Known here: {allowed}.',
  XSD_ELEMENT_NAMESPACE: '{name} stands in another namespace than {namespace}.',
  XSD_ELEMENT_MISPLACED: '{name} stands at the wrong place. The order is: {allowed}.',
  XSD_ELEMENT_REPEATED: '{name} stands here more than {max} time(s).',
  XSD_ELEMENT_MISSING: '{name} is missing in {parent}.',
  XSD_ATTRIBUTE: 'The attribute {name} is not allowed.',
  XSD_TEXT: '{name} holds text between its elements.',
  XSD_CHILD_IN_VALUE: '{name} holds an element where only a value is allowed.',
  XSD_INTEGER: 'The value {value} is no whole number. Allowed: {allowed}.',
  XSD_DATE: 'The value {value} is no existing date (YYYY-MM-DD, without time zone).',
  XSD_TIME: 'The value {value} is no time (hh:mm:ss).',
  XSD_TIME_ZONE: 'The value {value} has a time zone; {type} has none.',
  XSD_RANGE: 'The value {value} is out of range. Allowed: {allowed}.',
  XSD_LENGTH: 'The value {value} has the wrong length. Allowed: {allowed}.',
  XSD_PATTERN: 'The value {value} does not have the right form. Allowed: {allowed}.',
  XSD_ENUMERATION: 'The value {value} is not in the list. Allowed: {allowed}.',
  XSD_OTHER: 'The XSD refuses the message here (libxml2 {reason}).',
  FINDINGS_CAPPED: 'There are more findings: only the first {max} of at least {count} are shown.',
} as const;

type FindingText = keyof typeof messagesEn;

const messages: Section<FindingText> = {
  en: messagesEn,
  nl: {
    XML_EMPTY: 'Het bestand is leeg.',
    XML_TOO_LARGE: 'Het bestand telt {bytes} bytes; er worden er hoogstens {max} aangenomen.',
    XML_TOO_MANY_TAGS: 'Het bestand heeft meer dan {max} tags en attributen.',
    XML_ENCODING: 'Het bestand staat in {encoding}, niet in UTF-8.',
    XML_NUL: 'Het bestand bevat een NUL-byte.',
    XML_DOCTYPE:
      'Het bestand bevat een DOCTYPE; een zorgbericht heeft die nooit, en hij kan voor aanvallen dienen.',
    XML_DEPTH: 'De elementen zijn dieper genest dan enig bericht toelaat.',
    XML_LIMIT: 'Een waarde, naam of aantal attributen is groter dan enig bericht toelaat.',
    XML_CUT_UP: 'Opmerkingen of andere tekens knippen de waarde van {name} in meer dan {max} stukken.',
    XML_NOT_WELL_FORMED: 'Dit is geen welgevormde XML (kolom {column}, {reason}).',
    MESSAGE_UNKNOWN:
      'Dit is geen zorgbericht: het hoofdelement is {root}, in geen namespace van iJw, iWmo of iWlz.',
    MESSAGE_RELEASE_UNKNOWN: 'Dit is een bericht van {standard} {release}; deze installatie kent {carried}.',
    MESSAGE_TYPE_UNKNOWN: 'De namespace noemt {schema} van {standard} {release}; dat bericht bestaat niet.',
    MESSAGE_CODE_MISMATCH:
      'De namespace zegt {type} (BerichtCode {expected}), maar de BerichtCode is {code}{meaning}.',
    XSD_ELEMENT_UNKNOWN: '{parent} kent geen element {name}. Wel bekend: {allowed}.',
    XSD_ELEMENT_NAMESPACE: '{name} staat in een andere namespace dan {namespace}.',
    XSD_ELEMENT_MISPLACED: '{name} staat op de verkeerde plaats. De volgorde is: {allowed}.',
    XSD_ELEMENT_REPEATED: '{name} staat hier vaker dan {max} keer.',
    XSD_ELEMENT_MISSING: '{name} ontbreekt in {parent}.',
    XSD_ATTRIBUTE: 'Het attribuut {name} is niet toegestaan.',
    XSD_TEXT: '{name} bevat tekst tussen zijn elementen.',
    XSD_CHILD_IN_VALUE: '{name} bevat een element waar alleen een waarde mag staan.',
    XSD_INTEGER: 'De waarde {value} is geen geheel getal. Toegestaan: {allowed}.',
    XSD_DATE: 'De waarde {value} is geen bestaande datum (JJJJ-MM-DD, zonder tijdzone).',
    XSD_TIME: 'De waarde {value} is geen tijd (uu:mm:ss).',
    XSD_TIME_ZONE: 'De waarde {value} heeft een tijdzone; {type} heeft er geen.',
    XSD_RANGE: 'De waarde {value} ligt buiten de grenzen. Toegestaan: {allowed}.',
    XSD_LENGTH: 'De waarde {value} heeft de verkeerde lengte. Toegestaan: {allowed}.',
    XSD_PATTERN: 'De waarde {value} heeft niet de juiste vorm. Toegestaan: {allowed}.',
    XSD_ENUMERATION: 'De waarde {value} staat niet in de lijst. Toegestaan: {allowed}.',
    XSD_OTHER: 'De XSD keurt het bericht hier af (libxml2 {reason}).',
    FINDINGS_CAPPED: 'Er zijn meer bevindingen: alleen de eerste {max} van minstens {count} staan hier.',
  },
};

type Remedy = 'file' | 'encoding' | 'sender' | 'release' | 'shape' | 'value' | 'more';

const remedies: Section<Remedy> = {
  en: {
    file: 'Check that this is the file you meant, complete and not damaged.',
    encoding: 'Have it written as UTF-8 and try again.',
    sender: 'Do not process it; ask the sender what this is.',
    release: 'Ask the sender for a message of a carried release, or add the release to xsdDir.',
    shape: 'Have the software that made the message mended; the XSD gives order and number of elements.',
    value: 'Mend the value at its source and make the message again.',
    more: 'Mend these and validate again.',
  },
  nl: {
    file: 'Controleer of dit het bedoelde bestand is, volledig en onbeschadigd.',
    encoding: 'Laat het als UTF-8 schrijven en probeer het opnieuw.',
    sender: 'Verwerk het niet; vraag de afzender wat dit is.',
    release: 'Vraag de afzender om een bericht van een bekende release, of voeg de release toe aan xsdDir.',
    shape:
      'Laat de software die het bericht maakte herstellen; de XSD geeft volgorde en aantal van de elementen.',
    value: 'Herstel de waarde bij de bron en maak het bericht opnieuw.',
    more: 'Herstel deze en valideer opnieuw.',
  },
};

const remedyOf: Readonly<Record<FindingText, Remedy>> = {
  XML_EMPTY: 'file',
  XML_TOO_LARGE: 'sender',
  XML_TOO_MANY_TAGS: 'sender',
  XML_ENCODING: 'encoding',
  XML_NUL: 'file',
  XML_DOCTYPE: 'sender',
  XML_DEPTH: 'sender',
  XML_LIMIT: 'sender',
  XML_CUT_UP: 'sender',
  XML_NOT_WELL_FORMED: 'file',
  MESSAGE_UNKNOWN: 'file',
  MESSAGE_RELEASE_UNKNOWN: 'release',
  MESSAGE_TYPE_UNKNOWN: 'sender',
  MESSAGE_CODE_MISMATCH: 'sender',
  XSD_ELEMENT_UNKNOWN: 'shape',
  XSD_ELEMENT_NAMESPACE: 'shape',
  XSD_ELEMENT_MISPLACED: 'shape',
  XSD_ELEMENT_REPEATED: 'shape',
  XSD_ELEMENT_MISSING: 'shape',
  XSD_ATTRIBUTE: 'shape',
  XSD_TEXT: 'shape',
  XSD_CHILD_IN_VALUE: 'shape',
  XSD_INTEGER: 'value',
  XSD_DATE: 'value',
  XSD_TIME: 'value',
  XSD_TIME_ZONE: 'value',
  XSD_RANGE: 'value',
  XSD_LENGTH: 'value',
  XSD_PATTERN: 'value',
  XSD_ENUMERATION: 'value',
  XSD_OTHER: 'shape',
  FINDINGS_CAPPED: 'more',
};

/** Makes findings in one language. The code of a finding is the key of its text. */
export interface Texts {
  finding(
    level: StandardFinding['level'],
    code: FindingText,
    path: string,
    values?: Readonly<Record<string, string | number>>,
    line?: number,
  ): StandardFinding;
}

export type FindingCode = FindingText;

/** The texts in one language. */
export function textsIn(language: Language): Texts {
  return {
    finding: (level, code, path, values = {}, line) => ({
      level,
      code,
      severity: 'error',
      path,
      message: say(messages, language, code, values),
      remedy: say(remedies, language, remedyOf[code]),
      ...(line === undefined ? {} : { line }),
    }),
  };
}
