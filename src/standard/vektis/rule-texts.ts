import type { Language } from '../../language/language.ts';

/** A rule of AW319 or AW320 in words: what must hold, and the code with which a zorgkantoor refuses (null: none known). */
export interface VektisRuleText {
  readonly id: string;
  readonly returnCode: string | null;
  readonly sentence: Readonly<Record<Language, string>>;
}

const shared = [
  [
    'CODE',
    null,
    'The header names the message by its EI code (0102).',
    'De voorloop noemt het bericht met zijn EI-code (0102).',
  ],
  [
    'VERSION',
    null,
    'The header names the version that we carry; another version has another layout, which is never guessed at.',
    'De voorloop noemt de versie die wij kennen; een andere versie heeft een andere indeling, en die wordt nooit geraden.',
  ],
  [
    'CRLF',
    '8095',
    'Every record, the last one too, ends with CR LF.',
    'Elk record, ook het laatste, eindigt met CR LF.',
  ],
  [
    'LENGTH',
    '0804',
    'Every record has the length of the layout.',
    'Elk record heeft de lengte van de indeling.',
  ],
  ['RECORD', null, 'Records begin with 01, 02, 04, 98 or 99.', 'Records beginnen met 01, 02, 04, 98 of 99.'],
] as const;

const declaration = [
  [
    'ORDER',
    null,
    'The records stand in order: header, then per insured person its record, comments and prestaties, then the trailer.',
    'De records staan op volgorde: voorloop, dan per verzekerde zijn record, commentaar en prestaties, dan de sluiting.',
  ],
  [
    'FIELD',
    null,
    'A field has the form that the layout asks: digits, a fixed value, or filled in where it is mandatory.',
    'Een veld heeft de vorm die de indeling vraagt: cijfers, een vaste waarde, of gevuld waar het verplicht is.',
  ],
  [
    'NUMBERING',
    '0801',
    'Detail records are numbered 1, 2, 3 without gaps.',
    'Detailrecords zijn genummerd 1, 2, 3 zonder gaten.',
  ],
  [
    'COUNTS',
    null,
    'The trailer counts the records of each kind that the file holds.',
    'Het sluitrecord telt de records van elke soort die in het bestand staan.',
  ],
  [
    'TOTAL',
    '0631',
    'The amount and the sign in the trailer are those of the sum of all prestaties.',
    'Bedrag en teken in het sluitrecord zijn die van de som van alle prestaties.',
  ],
  ['DATE', null, 'A date exists (EEJJMMDD).', 'Een datum bestaat (EEJJMMDD).'],
  [
    'INVOICE-DATE',
    '8176',
    'Care does not lie after the date of the invoice (8176, 8177, 8178).',
    'Zorg ligt niet na de datum van de factuur (8176, 8177, 8178).',
  ],
  [
    'PERIOD',
    '8007',
    'Care ends on or after the day on which it begins, and begins in 2013 or later.',
    'Zorg eindigt op of na de dag waarop zij begint, en begint in 2013 of later.',
  ],
  ['BSN', '0435', 'The BSN passes the eleven test.', 'Het BSN voldoet aan de elfproef.'],
  [
    'KEY',
    null,
    'A prestatie repeats the identifying fields of the insured person above it.',
    'Een prestatie herhaalt de kenmerken van de verzekerde die erboven staat.',
  ],
  [
    'AMOUNT',
    '0611',
    'An amount is the number times the tariff, and both its signs agree (0631).',
    'Een bedrag is het aantal maal het tarief, en de beide tekens zijn gelijk (0631).',
  ],
  [
    'REFERENCE',
    null,
    'The reference of a prestatie is unique in the file, and a credit names the one that it credits.',
    'De referentie van een prestatie is uniek in het bestand, en een credit noemt wat hij crediteert.',
  ],
] as const;

type Row = readonly [name: string, returnCode: string | null, en: string, nl: string];

function textsOf(prefix: 'AW319' | 'AW320', rows: readonly Row[]): readonly VektisRuleText[] {
  return rows.map(([name, returnCode, en, nl]) => ({
    id: `${prefix}-${name}`,
    returnCode,
    sentence: { en, nl },
  }));
}

/** Every rule that our checks of AW319 and AW320 report, by the id that their findings carry. */
export const vektisRuleTexts: readonly VektisRuleText[] = [
  ...textsOf('AW319', [...shared, ...declaration]),
  ...textsOf('AW320', shared),
];

/** What to do about any of them. */
export const vektisRemedy: Readonly<Record<Language, string>> = {
  en: 'Mend it where the file was made and make it again; the Vektis specification gives the layout.',
  nl: 'Herstel het waar het bestand is gemaakt en maak het opnieuw; de specificatie van Vektis geeft de indeling.',
};
