import { wachtlijstIndicatie } from './care-paths.ts';
import { checkedRule, type IwlzRule } from './rule-of.ts';
import { fileMessages, inClient, together } from './targets.ts';
import { each, implies, oneOf, type Test } from './tests.ts';

const disorders = together(
  inClient(fileMessages, 'Indicatie/Stoornissen/Stoornis'),
  inClient(['AW317'], `${wachtlijstIndicatie}/Stoornissen/Stoornis`),
);

const list = (...lists: readonly string[]) => oneOf('DiagnoseCodelijst', ...lists);
const sublist = (...lists: readonly string[]) => oneOf('DiagnoseSubcodelijst', ...lists);
/** The codes of one list, in the standard's own notation: a letter or nothing, then the codes. */
const disorder = (prefix: string, codes: string) =>
  oneOf('ZiektebeeldStoornis', ...codes.split(' ').map((code) => `${prefix}${code}`));

const list021 = list('021');
/** In list 021 the sublist decides; an unknown sublist is left to CS014. */
const in021 = (sub: string): Test => {
  const { path, holds } = sublist(sub);
  return { path, holds: (element) => list021.holds(element) && holds(element) };
};

/** The constraints on diagnoses: which sublist goes with a list (CS014), which code with both (CS012). */
export const disorderConstraints: readonly IwlzRule[] = [
  checkedRule(
    {
      id: 'CS012',
      nl: 'Het ziektebeeld of de stoornis komt uit de codelijst die bij de stoornis genoemd is.',
      en: 'The syndrome or disorder is from the code list that is named with it.',
    },
    {
      on: disorders,
      finds: each(
        implies(
          list('014', '019'),
          disorder('', '01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21'),
        ),
        implies(in021('01'), disorder('b1', '10 14 17 22 26 30 34 39 40 44 47 52 56 60 64 99')),
        implies(in021('02'), disorder('b2', '10 15 20 29 30 35 70')),
        implies(
          in021('03'),
          disorder(
            'b',
            '310 320 340 410 415 420 430 435 440 455 469 510 515 525 535 539 540 545 550 555 559 610 620 639 679 710 715 729 749 750 755 760 765 789 849 869',
          ),
        ),
        implies(list('022'), disorder('b117.', '0 1 2 3 4 9')),
        implies(list('023'), disorder('b210.', '1 2 3 4 9')),
        implies(list('024'), disorder('b230.', '1 2 3 4 9')),
      ),
    },
  ),
  checkedRule(
    {
      id: 'CS014',
      nl: 'De subcodelijst hoort bij de codelijst; bij 014, 019, 021, 023 en 024 moet zij er zijn.',
      en: 'The sublist belongs to the code list; with 014, 019, 021, 023 and 024 it must be there.',
    },
    {
      on: disorders,
      finds: each(
        implies(list('014'), sublist('04', '05', '06')),
        implies(list('019'), sublist('07', '08', '09', '10', '11')),
        implies(list('021'), sublist('01', '02', '03')),
        implies(list('023'), sublist('12')),
        implies(list('024'), sublist('13')),
      ),
    },
  ),
];
