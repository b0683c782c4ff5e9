import { passesElevenTest } from '../../bsn.ts';
import { isDay, monthOf, periodOfMonth, type Day } from '../../calendar.ts';
import { signed } from '../../money.ts';
import { linesOf, type Declaration, type Line } from '../declaration.ts';
import type { Rule } from './rule.ts';

function perLine(id: string, broken: (line: Line, declaration: Declaration) => boolean): Rule<Declaration> {
  return {
    id,
    code: '0001',
    broken: (declaration) => linesOf(declaration).some((line) => broken(line, declaration)),
  };
}

function perMessage(id: string, broken: (declaration: Declaration) => boolean): Rule<Declaration> {
  return { id, code: '0001', broken };
}

/** Rules that a 323 must keep within itself. One broken rule refuses the whole message with 0001. */
export const messageRules: readonly Rule<Declaration>[] = [
  perMessage('TR101', ({ clients }) => {
    const keys = clients.flatMap(({ bsn, lines }) =>
      lines.map((line) => [bsn, line.referentieNummer, line.vorigReferentieNummer ?? '']),
    );
    return repeats(clients.map(({ bsn }) => bsn)) || repeats(keys.map((key) => JSON.stringify(key)));
  }),
  perMessage(
    'TR134',
    (declaration) =>
      declaration.declaratiePeriode.begin > declaration.dagtekening ||
      linesOf(declaration).some((line) => line.productPeriode.begin > declaration.dagtekening),
  ),
  perMessage('TR137', (declaration) =>
    [declaration.declaratiePeriode, ...linesOf(declaration).map((line) => line.productPeriode)].some(
      ({ begin, end }) => end < begin || end > declaration.dagtekening,
    ),
  ),
  perMessage('TR315', (declaration) =>
    repeats(linesOf(declaration).flatMap((line) => line.vorigReferentieNummer ?? [])),
  ),
  perMessage('TR316', (declaration) => {
    const own = new Set(linesOf(declaration).map((line) => line.referentieNummer));
    return linesOf(declaration).some(
      ({ vorigReferentieNummer }) => vorigReferentieNummer !== null && own.has(vorigReferentieNummer),
    );
  }),
  perLine(
    'TR335',
    (line, { declaratieDagtekening }) =>
      fiveYearsLater(line.productPeriode.end) < asNumber(declaratieDagtekening),
  ),
  perMessage('TR358', (declaration) => {
    const { bedrag, debetCredit } = declaration.totaal;
    const sum = linesOf(declaration).reduce(
      (total, line) => total + signed(line.bedrag, line.debetCredit),
      0,
    );
    return signed(bedrag, debetCredit) !== sum;
  }),
  perMessage('TR416', (declaration) =>
    repeats(
      linesOf(declaration)
        .filter((line) => line.debetCredit === 'D')
        .map((line) =>
          JSON.stringify([
            line.toewijzingNummer,
            line.productCategorie,
            line.productCode,
            line.productPeriode.begin,
            line.productPeriode.end,
          ]),
        ),
    ),
  ),
  perLine('CD060', (line) => (line.debetCredit === 'C') !== (line.vorigReferentieNummer !== null)),
  perLine('CD087', (line) => (line.eenheid !== '83') !== (line.tarief !== null)),
  perMessage('CS002', ({ clients }) =>
    clients.some(({ bsn }) => !passesElevenTest(bsn) && bsn !== '000000000'),
  ),
  perMessage('CS100', (declaration) =>
    [declaration.declaratiePeriode, ...linesOf(declaration).map((line) => line.productPeriode)].some(
      ({ begin, end }) => !isDay(begin) || !isDay(end) || begin < '2021-01-01' || end < '2021-01-01',
    ),
  ),
  perMessage(
    'CS325',
    ({ totaal, clients }) =>
      (totaal.bedrag === 0 && totaal.debetCredit !== 'D') ||
      clients.some(({ lines }) => lines.some((line) => line.bedrag === 0 && line.debetCredit !== 'D')),
  ),
  perLine('CS337', ({ productPeriode: { begin, end } }) => monthOf(begin) !== monthOf(end)),
  perLine('CS339', (line) => line.eenheid === '83' && line.bedrag !== line.volume),
  perMessage('CS340', ({ declaratiePeriode: { begin, end } }) => {
    if (!isDay(begin)) return true;
    const whole = periodOfMonth(monthOf(begin));
    return begin !== whole.begin || end !== whole.end;
  }),
];

function repeats(keys: readonly string[]): boolean {
  return new Set(keys).size !== keys.length;
}

/** 29 February needs no rounding this way (TR335). */
function asNumber(day: Day): number {
  return Number(day.replaceAll('-', ''));
}

function fiveYearsLater(day: Day): number {
  return asNumber(day) + 50_000;
}
