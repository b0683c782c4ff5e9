import type { StatusReport } from '../exchange/types.ts';

/** What a status makes of a sent message. `doubtful`: it went wrong, and nothing proves that the payer did not get it. */
export type Delivery = 'under-way' | 'delivered' | 'refused' | 'doubtful';

/** These say that an answer of the payer was refused, not our message: no action (process.md (b) 2). */
const aboutTheAnswer: ReadonlySet<string> = new Set(['IB019', 'IB020']);

/** "Not unique": on a message that went more than once, the other copy arrived. */
const notUnique: ReadonlySet<string> = new Set(['BRS20', 'BRS114', 'IB016']);

/**
 * Whether a message reached the payer, by its status. It counts as not sent only when a code proves that (BRSxx, IBxxx:
 * OP286), or when the exchange itself refused it and gives no code. `arrivals`: how many pushes may have arrived.
 */
export function deliveryOf(report: StatusReport, arrivals: number): Delivery {
  const codes = (report.meldingen ?? []).map(({ code }) => code);
  const proven = codes.some((code) => proves(code, arrivals));
  switch (report.berichtstatus) {
    case 'Bezorgd':
      return 'delivered';
    case 'AfgekeurdDoorDienst':
      return proven || codes.length === 0 ? 'refused' : 'doubtful';
    case 'DeelberichtAanleveringAfgekeurd':
    case 'AanbiedenMislukt':
    case 'BezorgingAfgebroken':
      return proven ? 'refused' : 'doubtful';
    case 'Ontvangen':
    case 'DeelsOntvangen':
    case 'WordtVerwerkt':
    case 'VerwerkingVoltooid':
    case 'WordtAangeboden':
      return 'under-way';
  }
}

function proves(code: string, arrivals: number): boolean {
  if (!/^(?:BRS|IB)\d+$/.test(code) || aboutTheAnswer.has(code)) return false;
  return !notUnique.has(code) || arrivals <= 1;
}
