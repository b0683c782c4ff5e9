import type { Aw319Declaration } from '../../src/standard/vektis/aw319.ts';

const prestatie = (reference: string, change: Record<string, string | number> = {}) => ({
  fields: {
    '0412': 0,
    '0413': '190',
    '0414': '2026-09-01',
    '0415': '2026-09-30',
    '0416': '055',
    '0417': 'Z0190',
    '0418': 30,
    '0419': 14,
    '0420': '98765432',
    '0425': 20_000,
    '0426': 600_000,
    '0427': 'D',
    '0429': 600_000,
    '0430': 'D',
    '0431': reference,
    ...change,
  },
});

/** A Wlz declaration of two insured persons; `change` goes into its second prestatie. */
export function wlzDeclaration(
  change: Record<string, string | number> = {},
  name = 'Voorbeeld',
): Aw319Declaration {
  return {
    header: {
      '0102': '187',
      '0105': 'T',
      '0108': '5513',
      '0112': '98765432',
      '0113': '03',
      '0114': '2026-09-01',
      '0115': '2026-09-30',
      '0116': 'F2026-09',
      '0117': '2026-10-05',
    },
    insured: [
      {
        fields: {
          '0203': '999900006',
          '0204': '5513',
          '0207': '1940-05-06',
          '0208': 2,
          '0210': name,
          '0215': 'A',
          '0217': '1234AB',
          '0219': 1,
        },
        comments: ['Een opmerking'],
        prestaties: [prestatie('P1'), prestatie('P2', change)],
      },
      {
        fields: {
          '0203': '999900018',
          '0204': '5513',
          '0207': '1950-05-06',
          '0208': 1,
          '0210': 'Proef',
          '0215': 'B',
        },
        prestaties: [prestatie('P3', { '0427': 'C', '0430': 'C', '0432': 'P0' })],
      },
    ],
  };
}
