import { dayNumber } from '../calendar-number.ts';
import { checkedRule, faultsWhere, inFamily } from '../define.ts';
import { elementAt, places, type Place } from '../place.ts';
import { fault, type Violation } from '../rule.ts';
import type { ChangeRequest, Request } from './product-record.ts';

const requestedOf = (message: Place<Request>) =>
  places(message, 'Client/AangevraagdeProducten/AangevraagdProduct');
const referrersOf = (message: Place<Request>) =>
  requestedOf(message).flatMap((one) => places(one, 'Verwijzer'));

/** Referrers who have an AGB code: general practitioner, youth doctor, certified institution, specialist. */
const careProvider: ReadonlySet<string> = new Set(['02', '03', '04', '05']);

/** A fault on the request when it holds none of what it should hold. */
function emptyRequest(
  message: Place<ChangeRequest>,
  countOf: (request: ChangeRequest['Client']['Verzoek']) => number,
): readonly Violation[] {
  return faultsWhere(places(message, 'Client/Verzoek'), (request) => countOf(request) === 0);
}

const unchangedIn = ({ OngewijzigdeProducten }: ChangeRequest['Client']['Verzoek']): number =>
  OngewijzigdeProducten?.OngewijzigdProduct.length ?? 0;
const changedIn = ({ TeWijzigenProducten }: ChangeRequest['Client']['Verzoek']): number =>
  TeWijzigenProducten?.TeWijzigenProduct.length ?? 0;
const newIn = ({ NieuweProducten }: ChangeRequest['Client']['Verzoek']): number =>
  NieuweProducten?.NieuwProduct.length ?? 0;

/** The rules on what a request asks: assignment (315) and change (317). */
export const requestRules = [
  checkedRule(
    'condition',
    'CD043',
    {
      en: 'The start date of the decision is mandatory when a decision number is given and must be absent otherwise.',
      nl: 'Een ingangsdatum van de beschikking staat bij een beschikkingsnummer, en alleen dan.',
    },
    inFamily('315', (message) =>
      faultsWhere(
        requestedOf(message),
        ({ BeschikkingNummer, BeschikkingIngangsdatum }) =>
          (BeschikkingNummer === undefined) !== (BeschikkingIngangsdatum === undefined),
        'BeschikkingIngangsdatum',
      ),
    ),
  ),
  checkedRule(
    'condition',
    'CD066',
    {
      en: 'For referrer types 02-05 with a care-provider code the referrer name must be absent.',
      nl: 'Heeft een verwijzer van type 02 tot en met 05 een zorgverlenerscode, dan staat zijn naam er niet bij.',
    },
    inFamily('315', (message) =>
      faultsWhere(
        referrersOf(message),
        ({ Type, ZorgverlenerCode, Naam }) =>
          careProvider.has(Type) && ZorgverlenerCode !== undefined && Naam !== undefined,
        'Naam',
      ),
    ),
  ),
  checkedRule(
    'condition',
    'CD067',
    {
      en: 'For referrer types 02-05 without a care-provider code the referrer name is mandatory.',
      nl: 'Heeft een verwijzer van type 02 tot en met 05 geen zorgverlenerscode, dan moet zijn naam er staan.',
    },
    inFamily('315', (message) =>
      faultsWhere(
        referrersOf(message),
        ({ Type, ZorgverlenerCode, Naam }) =>
          careProvider.has(Type) && ZorgverlenerCode === undefined && Naam === undefined,
        'Naam',
      ),
    ),
  ),
  checkedRule(
    'condition',
    'CD068',
    {
      en: 'For other referrer types the care-provider code must be absent.',
      nl: 'Een verwijzer van een ander type dan 02 tot en met 05 heeft geen zorgverlenerscode.',
    },
    inFamily('315', (message) =>
      faultsWhere(
        referrersOf(message),
        ({ Type, ZorgverlenerCode }) => !careProvider.has(Type) && ZorgverlenerCode !== undefined,
        'ZorgverlenerCode',
      ),
    ),
  ),
  checkedRule(
    'technical',
    'TR352',
    {
      en: 'A change request names at least one unchanged or to-be-changed assignment.',
      nl: 'Een verzoek om wijziging noemt minstens één lopende toewijzing: ongewijzigd of te wijzigen.',
    },
    inFamily('317', (message) => emptyRequest(message, (one) => unchangedIn(one) + changedIn(one))),
  ),
  checkedRule(
    'technical',
    'TR353',
    {
      en: 'A change request asks for at least one changed or new product.',
      nl: 'Een verzoek om wijziging vraagt minstens één gewijzigd of nieuw product.',
    },
    inFamily('317', (message) => emptyRequest(message, (one) => changedIn(one) + newIn(one))),
  ),
  checkedRule(
    'technical',
    'TR380',
    {
      en: 'The wished start date must lie after the message date.',
      nl: 'De gewenste ingangsdatum van een nieuw product ligt na de dagtekening van het bericht.',
    },
    // TR357 lets a product to be changed start in the past, so this binds new products only.
    inFamily('317', (message) => {
      const dated = dayNumber(message.value.Header.BerichtIdentificatie.Dagtekening);
      return places(message, 'Client/Verzoek/NieuweProducten/NieuwProduct')
        .filter(({ value }) => dayNumber(value.GewensteIngangsdatum) <= dated)
        .map((product) => fault(elementAt(product, 'GewensteIngangsdatum')));
    }),
  ),
];
