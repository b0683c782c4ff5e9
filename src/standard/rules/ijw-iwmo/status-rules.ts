import { checkedRule, faultsWhere, inFamily } from '../define.ts';
import { places } from '../place.ts';
import type { Checks } from '../rule.ts';

const statuses: ReadonlySet<string> = new Set(['1', '3']);
const otherStatus = ({ StatusAanlevering }: { readonly StatusAanlevering: string }): boolean =>
  !statuses.has(StatusAanlevering);

/** Reason of a refused request: another municipality is responsible (place of residence). Youth act only. */
const elsewhere = '8';

const residenceMissing: Checks = {
  JW319: (message) =>
    faultsWhere(
      places(message, 'Antwoord'),
      ({ RedenAfwijzingVerzoek, Woonplaatsbeginsel }) =>
        RedenAfwijzingVerzoek === elsewhere && Woonplaatsbeginsel === undefined,
      'Woonplaatsbeginsel',
    ),
};
const residenceNeedless: Checks = {
  JW319: (message) =>
    faultsWhere(
      places(message, 'Antwoord'),
      ({ RedenAfwijzingVerzoek, Woonplaatsbeginsel }) =>
        RedenAfwijzingVerzoek !== elsewhere && Woonplaatsbeginsel !== undefined,
      'Woonplaatsbeginsel',
    ),
};

/** The rules on codes that say what became of something: changed, started, stopped, refused. */
export const statusRules = [
  checkedRule(
    'constraint',
    'CS058',
    {
      en: 'Delivery status is 1 (first) or 3 (delete).',
      nl: 'De status van aanlevering is 1 (eerste) of 3 (verwijderen).',
    },
    {
      ...inFamily('305', (message) =>
        faultsWhere(places(message, 'Client/StartProducten/StartProduct'), otherStatus, 'StatusAanlevering'),
      ),
      ...inFamily('307', (message) =>
        faultsWhere(places(message, 'Client/StopProducten/StopProduct'), otherStatus, 'StatusAanlevering'),
      ),
    },
  ),
  checkedRule(
    'constraint',
    'CS335',
    {
      en: 'Change reason 13 (removed) only when start and end date are equal.',
      nl: 'Wijzigingsreden 13 (verwijderd) kan alleen als begin en einde op dezelfde dag vallen.',
    },
    inFamily('301', (message) =>
      faultsWhere(
        places(message, 'Client/ToegewezenProducten/ToegewezenProduct'),
        ({ RedenWijziging, Ingangsdatum, Einddatum }) =>
          RedenWijziging === '13' && Einddatum !== Ingangsdatum,
        'RedenWijziging',
      ),
    ),
  ),
  checkedRule(
    'constraint',
    'CS336',
    { en: 'Change reason 01 is no longer used.', nl: 'Wijzigingsreden 01 wordt niet meer gebruikt.' },
    inFamily('301', (message) =>
      faultsWhere(
        places(message, 'Client/ToegewezenProducten/ToegewezenProduct'),
        ({ RedenWijziging }) => RedenWijziging === '01',
        'RedenWijziging',
      ),
    ),
  ),
  checkedRule(
    'condition',
    'CD085',
    {
      en: 'The refusal reason is given when the request is refused.',
      nl: 'Bij een afgewezen verzoek staat de reden van afwijzing.',
    },
    inFamily('319', (message) =>
      faultsWhere(
        places(message, 'Antwoord'),
        ({ VerzoekAntwoord, RedenAfwijzingVerzoek }) =>
          VerzoekAntwoord === '1' && RedenAfwijzingVerzoek === undefined,
        'RedenAfwijzingVerzoek',
      ),
    ),
  ),
  checkedRule(
    'condition',
    'CD086',
    {
      en: 'The refusal reason is absent when the request is under investigation.',
      nl: 'Zolang een verzoek in onderzoek is, staat er geen reden van afwijzing.',
    },
    inFamily('319', (message) =>
      faultsWhere(
        places(message, 'Antwoord'),
        ({ VerzoekAntwoord, RedenAfwijzingVerzoek }) =>
          VerzoekAntwoord === '2' && RedenAfwijzingVerzoek !== undefined,
        'RedenAfwijzingVerzoek',
      ),
    ),
  ),
  checkedRule(
    'technical',
    'TR377',
    {
      en: 'When the refusal reason is 8 (place-of-residence rule) the responsible municipality must be given.',
      nl: 'Bij afwijzing op het woonplaatsbeginsel (reden 8) staat welke gemeente verantwoordelijk is.',
    },
    residenceMissing,
  ),
  checkedRule(
    'technical',
    'TR409',
    {
      en: 'For any other refusal reason the responsible-municipality block is left out.',
      nl: 'Bij een andere reden van afwijzing, of zonder reden, staat er geen verantwoordelijke gemeente.',
    },
    residenceNeedless,
  ),
];
