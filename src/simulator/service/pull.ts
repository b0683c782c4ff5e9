import { takeFault, type Context } from '../context.ts';
import type { Call, FaultSubject } from '../fault.ts';
import { formOf } from '../message.ts';
import { searchSchema, type Search } from '../metadata.ts';
import type { OfferedMessage } from '../state.ts';
import { invalid, problem, type Reply } from './reply.ts';

/** What faults are matched against for a call about one message of the inbox. */
export function offeredSubject(context: Context, call: Call, traceerId: string): FaultSubject {
  const message = context.state.offered.get(traceerId);
  if (message === undefined) return { call };
  return { call, payer: message.payer, type: message.type, domain: formOf(message.type).domain };
}

/** `GET /berichten?limit`: the oldest messages that were not confirmed. What is not confirmed blocks the view. */
export function list(context: Context, query: URLSearchParams, base: string): Reply {
  const text = query.get('limit') ?? '250';
  const limit = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  const unknown = [...query.keys()].filter((key) => key !== 'limit');
  if (limit < 1 || limit > 250 || unknown.length > 0) {
    return problem(400, 'The request has faults; see errors.', {
      limit: ['This must be a number from 1 to 250.'],
    });
  }
  return listing(context, (message) => !message.confirmed, limit, base);
}

/** `POST /berichten/zoeken`: as the list, narrowed by what the body says. */
export function search(context: Context, body: unknown, base: string): Reply {
  const parsed = searchSchema.safeParse(body);
  if (!parsed.success) return invalid(parsed.error.issues, 'body');
  const wanted = parsed.data;
  return listing(context, (message) => !message.confirmed && fits(message, wanted), wanted.limit, base);
}

function fits({ metadata }: OfferedMessage, wanted: Search): boolean {
  const { referentiegegevens, routeringgegevens } = metadata;
  if (wanted.conversatieId !== undefined && wanted.conversatieId !== referentiegegevens.conversatieId)
    return false;
  if (wanted.traceerId !== undefined && wanted.traceerId !== referentiegegevens.traceerId) return false;
  return (
    agrees(wanted.afzender, routeringgegevens.afzender) &&
    agrees(wanted.geadresseerde, routeringgegevens.geadresseerden[0] ?? {}) &&
    agrees(wanted.berichtstroom, routeringgegevens.berichtstroom)
  );
}

function agrees(wanted: object | undefined, found: object): boolean {
  const values = new Map<string, unknown>(Object.entries(found));
  return Object.entries(wanted ?? {}).every(
    ([key, value]) => value === undefined || values.get(key) === value,
  );
}

function listing(
  context: Context,
  wanted: (message: OfferedMessage) => boolean,
  limit: number,
  base: string,
): Reply {
  const found: OfferedMessage[] = [];
  for (const message of context.state.offered.values()) {
    if (found.length === limit) break;
    if (wanted(message)) found.push(message);
  }
  const entries = found.map((message) => entry(context, message, base));
  const [first] = found;
  if (first !== undefined && entries[0] !== undefined) {
    const subject = offeredSubject(context, 'list', first.traceerId);
    if (takeFault(context, ['double-listing'], subject) !== undefined) entries.unshift(entries[0]);
  }
  return { status: 200, json: entries };
}

function entry(context: Context, message: OfferedMessage, base: string): Record<string, unknown> {
  const wrong = takeFault(context, ['wrong-checksum'], offeredSubject(context, 'list', message.traceerId));
  return {
    basisgegevens: {
      ontvangenOp: message.offeredAt,
      payload: {
        url: `${base}/berichten/${message.traceerId}/payload`,
        grootte: message.size,
        checksum: { algoritme: 'SHA256', waarde: wrong === undefined ? message.sha256 : '0'.repeat(64) },
      },
    },
    ...message.metadata,
  };
}

/** `GET /berichten/{traceerId}/payload`: the bytes; 404 once confirmed, or when it never was. */
export function payload(context: Context, traceerId: string): Reply {
  const message = context.state.offered.get(traceerId);
  const gone = problem(404, 'There is no such message.');
  if (message === undefined || message.confirmed) return gone;
  const subject = offeredSubject(context, 'payload', traceerId);
  if (takeFault(context, ['missing-payload'], subject) !== undefined) return gone;
  const whole = context.payload(traceerId);
  const cut = takeFault(context, ['truncated-payload'], subject) !== undefined;
  const bytes = cut ? whole.subarray(0, Math.floor(whole.length / 2)) : whole;
  return { status: 200, headers: { 'content-type': 'application/octet-stream' }, bytes };
}

/** `DELETE /berichten/{traceerId}`: 202, receipt confirmed. Confirming twice changes nothing. */
export function confirm(context: Context, traceerId: string): Reply {
  const message = context.state.offered.get(traceerId);
  if (message === undefined) return problem(404, 'There is no such message.');
  const subject = offeredSubject(context, 'confirm', traceerId);
  if (takeFault(context, ['lost-delete'], subject) === undefined && !message.confirmed) {
    context.record({ kind: 'confirmed', traceerId });
  }
  return { status: 202 };
}
