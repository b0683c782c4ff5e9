import { checkedRule, inFamily } from '../define.ts';
import { elementAt, type Place } from '../place.ts';
import { fault } from '../rule.ts';
import { declaredLines, type Declaration, type Prestatie } from './declaration.ts';
import { repeated } from './repeated.ts';

const previousAt = (line: Place<Prestatie>) => elementAt(line, 'ProductReferentie/VorigReferentieNummer');

/** Lines that credit another one; an empty number counts as none. */
const crediting = (message: Place<Declaration>) =>
  declaredLines(message).filter(({ value }) => (value.ProductReferentie.VorigReferentieNummer ?? '') !== '');

/** The rules on what lines of one declaration say of each other. */
export const referenceRules = [
  checkedRule(
    'technical',
    'TR315',
    {
      en: 'A previous reference number is used at most once in a declaration message.',
      nl: 'Een declaratie noemt een vorig referentienummer hoogstens één keer.',
    },
    inFamily('323', (message) =>
      repeated(crediting(message), ({ value }) => value.ProductReferentie.VorigReferentieNummer ?? '').map(
        (line) => fault(previousAt(line)),
      ),
    ),
  ),
  checkedRule(
    'technical',
    'TR316',
    {
      en: 'A debit line may not be credited in the message in which it is itself submitted.',
      nl: 'Een regel wordt niet gecrediteerd in het bericht waarin hij zelf wordt ingediend.',
    },
    inFamily('323', (message) => {
      const own = new Set(
        declaredLines(message).map(({ value }) => value.ProductReferentie.ReferentieNummer),
      );
      return crediting(message)
        .filter(({ value }) => own.has(value.ProductReferentie.VorigReferentieNummer ?? ''))
        .map((line) => fault(previousAt(line)));
    }),
  ),
  checkedRule(
    'technical',
    'TR416',
    {
      en: 'Within one declaration message there is at most one debit line for the same assignment number, category, product code and product period.',
      nl: 'Eén declaratie heeft hoogstens één debetregel voor dezelfde toewijzing, categorie, productcode en productperiode.',
    },
    inFamily('323', (message) =>
      repeated(
        declaredLines(message).filter(({ value }) => value.IngediendBedrag.DebetCredit === 'D'),
        ({ value }) =>
          JSON.stringify([
            value.ToewijzingNummer,
            value.ProductCategorie,
            value.ProductCode,
            value.ProductPeriode.Begindatum,
            value.ProductPeriode.Einddatum,
          ]),
      ).map(fault),
    ),
  ),
];
