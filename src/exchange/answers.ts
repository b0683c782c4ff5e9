import { z } from 'zod';
import { PoortError } from '../errors.ts';
import type { Service } from './failure.ts';
import { berichtstatussen, type InboundMetadata, type StatusReport } from './types.ts';

const text = z.string().min(1);

const party = z.object({ rol: text, code: text.exactOptional() });

const berichtstroom = z.object({
  berichttype: text,
  berichtsubtype: text.exactOptional(),
  berichtversie: z.int().min(0),
  berichtsubversie: z.int().min(0),
  actie: text,
});

const referentiegegevens = z.object({
  conversatieId: z.guid(),
  traceerId: z.guid(),
  alsAntwoordOp: z.guid().exactOptional(),
  referentieId: text.exactOptional(),
});

/** A message that lies ready: strict in the fields we use; what the exchange adds later is let through unread. */
const inbound: z.ZodType<InboundMetadata> = z.object({
  basisgegevens: z.object({
    ontvangenOp: z.iso.datetime({ offset: true, local: true }),
    payload: z.object({
      url: text,
      grootte: z.int().min(0),
      checksum: z.object({ algoritme: text, waarde: text }),
    }),
  }),
  routeringgegevens: z.object({
    afzender: party,
    geadresseerden: z.array(party).min(1),
    berichtstroom,
  }),
  referentiegegevens,
});

const named = z.object({ referentiegegevens: z.object({ traceerId: z.guid() }) });

export const statusList: z.ZodType<readonly StatusReport[]> = z.array(
  z.object({
    referentiegegevens,
    berichtstroom,
    berichtstatus: z.enum(berichtstatussen),
    berichtstatusGewijzigdOp: z.iso.datetime({ offset: true, local: true }),
    berichtOntvangenOp: z.iso.datetime({ offset: true, local: true }),
    meldingen: z
      .array(z.object({ code: text, omschrijving: text, toelichting: text.exactOptional() }))
      .exactOptional(),
  }),
);

/** Told of an entry of the list that is not as agreed: where, and its traceerId when that can be read. */
export type SkippedEntry = (where: string, traceerId: string | null) => void;

/**
 * Reads the list of what lies ready, entry by entry. With `skipped` one that is not as agreed is told and left out, so
 * that it stands in the way of no other; without it the whole answer fails, as in readAnswer.
 */
export function readInbound(body: Buffer, skipped?: SkippedEntry): readonly InboundMetadata[] {
  const entries = readAnswer('pull', z.array(z.unknown()), body);
  return entries.flatMap((entry, index) => {
    const read = inbound.safeParse(entry);
    if (read.success) return [read.data];
    const where = [index, ...(read.error.issues[0]?.path ?? [])].map(String).join('.');
    if (skipped === undefined) throw notAsAgreed('pull', where);
    skipped(where, named.safeParse(entry).data?.referentiegegevens.traceerId ?? null);
    return [];
  });
}

/**
 * Reads an answer by its schema. A null is read as absent. Throws POORT_EXCHANGE_UNREACHABLE with the path of the first
 * field that is not as agreed, never with its value.
 */
export function readAnswer<T>(service: Service, schema: z.ZodType<T>, body: Buffer): T {
  const read = schema.safeParse(jsonOf(service, body));
  if (read.success) return read.data;
  throw notAsAgreed(service, read.error.issues[0]?.path.map(String).join('.') || 'no list');
}

function jsonOf(service: Service, body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'), (_, member: unknown) => (member === null ? undefined : member));
  } catch {
    // Not passed on as a cause: a parse error quotes the text that it stumbled over.
    throw notAsAgreed(service, 'no JSON');
  }
}

function notAsAgreed(service: Service, where: string): PoortError {
  return new PoortError(
    'POORT_EXCHANGE_UNREACHABLE',
    `exchange.${service}: an answer is not as agreed (${where}); check the address.`,
  );
}
