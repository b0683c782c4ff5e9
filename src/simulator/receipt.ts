import { isFictive } from '../bsn.ts';
import type { Context } from './context.ts';
import { formOf, type MessageType } from './message.ts';
import type { Metadata } from './metadata.ts';
import { routingTable, type SimulatorRoute } from './routing.ts';

/** The largest message that the exchange takes. */
export const largestMessage = 25_000_000;

/** The first check either takes a message or refuses it for good (422). */
export type Receipt =
  | {
      readonly kind: 'accepted';
      readonly type: MessageType;
      readonly identificatie: string | null;
      readonly payer: string;
    }
  | { readonly kind: 'refused'; readonly code: string; readonly field: string; readonly text: string };

/** The check at the door: rights, addresses, sizes and unique numbers. It does not yet read the message (vsp.md). */
export function checkReceipt(context: Context, metadata: Metadata, payload: Uint8Array): Receipt {
  const { routeringgegevens, referentiegegevens } = metadata;
  const route = routeFor(context, metadata);
  if (route === undefined) {
    return refused('BRS33', 'routeringgegevens.berichtstroom', 'No routing rule for this berichtstroom.');
  }
  const { domain, number } = formOf(route.message);
  const { afzender, geadresseerden } = routeringgegevens;
  const declarant = context.world.declarants.find((one) => one.agb === afzender.code);
  if (afzender.rol !== route.afzenderRol || declarant === undefined) {
    return refused('BRS01', 'routeringgegevens.afzender', 'The sender is not known in this role.');
  }
  if (!declarant.toestemming) {
    return refused('BRS03', 'routeringgegevens.afzender', 'The sender gave the submitter no consent.');
  }
  const [addressee] = geadresseerden;
  const payers = context.world.payers.filter((payer) => payer.code === addressee?.code);
  if (addressee === undefined || geadresseerden.length > 1 || payers.length === 0) {
    return refused('BRS04', 'routeringgegevens.geadresseerden', 'The addressee is not connected.');
  }
  const payer = payers.find((one) => one.domain === domain);
  if (addressee.rol !== route.geadresseerdeRol || payer === undefined) {
    return refused(
      'BRS05',
      'routeringgegevens.geadresseerden',
      'The addressee lacks the role for this message.',
    );
  }
  const reference = number === '302' ? badAnswerReference(context, metadata) : badFirstReference(metadata);
  if (reference !== null) return reference;
  if (context.state.received.has(referentiegegevens.traceerId)) {
    return refused('BRS114', 'referentiegegevens.traceerId', 'The traceerId was used before.');
  }
  if (payload.length > largestMessage) return refused('BRS06', 'payload', 'The file is larger than 25 MB.');
  const text = Buffer.from(payload).toString('utf8');
  if (holdsRealPerson(text))
    return refused('BRS18', 'payload', 'A test environment takes fictive persons only.');
  const identificatie = identificatieIn(text, number === '302');
  if (identificatie !== null && isUsed(context, route.message, declarant.agb, identificatie)) {
    return refused('BRS20', 'payload', 'The Identificatie was used before for this type of message.');
  }
  return { kind: 'accepted', type: route.message, identificatie, payer: payer.code };
}

function refused(code: string, field: string, text: string): Receipt {
  return { kind: 'refused', code, field, text };
}

function routeFor(
  { releases }: Context,
  { routeringgegevens: { berichtstroom } }: Metadata,
): SimulatorRoute | undefined {
  return routingTable(releases).find(
    (route) =>
      route.afzenderRol === 'Instelling' &&
      route.berichttype === berichtstroom.berichttype &&
      route.berichtsubtype === berichtstroom.berichtsubtype &&
      route.versie === berichtstroom.berichtversie &&
      route.subversie === berichtstroom.berichtsubversie &&
      route.actie === berichtstroom.actie,
  );
}

/** A return names the message it answers (IB021) and stays in its conversation. */
function badAnswerReference(
  context: Context,
  { referentiegegevens, routeringgegevens }: Metadata,
): Receipt | null {
  const { alsAntwoordOp, conversatieId } = referentiegegevens;
  const field = 'referentiegegevens.alsAntwoordOp';
  if (alsAntwoordOp === undefined) return refused('IB021', field, 'A return must fill alsAntwoordOp.');
  const about = context.state.offered.get(alsAntwoordOp);
  const sentTo = about?.metadata.routeringgegevens.geadresseerden[0]?.code;
  if (about === undefined || sentTo !== routeringgegevens.afzender.code) {
    return refused('IB021', field, 'alsAntwoordOp names no message that was sent to this sender.');
  }
  if (about.metadata.referentiegegevens.conversatieId !== conversatieId) {
    return refused(
      'IB017',
      'referentiegegevens.conversatieId',
      'A return stays in the conversation it answers.',
    );
  }
  return null;
}

/** A first message answers nothing, and its reference is its conversation. */
function badFirstReference({ referentiegegevens }: Metadata): Receipt | null {
  const { alsAntwoordOp, conversatieId, referentieId } = referentiegegevens;
  if (alsAntwoordOp !== undefined) {
    return refused('IB017', 'referentiegegevens.alsAntwoordOp', 'A first message answers nothing.');
  }
  if (referentieId !== undefined && referentieId !== conversatieId) {
    return refused(
      'IB017',
      'referentiegegevens.referentieId',
      'The reference of a first message is its conversatieId.',
    );
  }
  return null;
}

function holdsRealPerson(text: string): boolean {
  for (const [, bsn = ''] of text.matchAll(/<(?:[\w.-]+:)?Bsn\s*>\s*(\d{9})\s*</g))
    if (!isFictive(bsn)) return true;
  return false;
}

/** What BRS20 looks at: Identificatie, or IdentificatieRetour in a return. Null when the text has none. */
function identificatieIn(text: string, isReturn: boolean): string | null {
  const name = isReturn ? 'IdentificatieRetour' : 'Identificatie';
  return new RegExp(`<(?:[\\w.-]+:)?${name}\\s*>([^<]*)<`).exec(text.slice(0, 20_000))?.[1] ?? null;
}

function isUsed(context: Context, type: MessageType, declarant: string, identificatie: string): boolean {
  for (const message of context.state.received.values()) {
    if (message.type !== type || message.identificatie !== identificatie) continue;
    if (message.metadata.routeringgegevens.afzender.code === declarant) return true;
  }
  return false;
}
