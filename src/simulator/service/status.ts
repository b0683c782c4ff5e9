import { advanceAll } from '../advance.ts';
import type { Context } from '../context.ts';
import type { FaultSubject } from '../fault.ts';
import { formOf } from '../message.ts';
import type { ReceivedMessage } from '../state.ts';
import { problem, type Reply } from './reply.ts';

/** What faults are matched against for a status question. */
export function statusSubject(context: Context, query: URLSearchParams): FaultSubject {
  const message = context.state.received.get(query.get('traceerId') ?? '');
  if (message === undefined) return { call: 'status' };
  return { call: 'status', payer: message.payer, type: message.type, domain: formOf(message.type).domain };
}

/**
 * `GET /berichtstatussen?traceerId=` or `?conversatieId=`: the statuses of messages that were accepted, at most 250.
 * An empty list when there is none. Every question is also a step for the messages that are under way.
 */
export function statuses(context: Context, query: URLSearchParams): Reply {
  const keys = [...query.keys()];
  const [key] = keys;
  if (keys.length !== 1 || (key !== 'traceerId' && key !== 'conversatieId')) {
    return problem(400, 'Give traceerId or conversatieId, one of the two.', {
      traceerId: ['Give one of the two.'],
    });
  }
  const value = query.get(key) ?? '';
  advanceAll(context);
  const found = [...context.state.received.values()].filter(
    (message) => message.metadata.referentiegegevens[key] === value,
  );
  return { status: 200, json: found.slice(0, 250).map(report) };
}

function report(message: ReceivedMessage): Record<string, unknown> {
  return {
    referentiegegevens: message.metadata.referentiegegevens,
    berichtstroom: message.metadata.routeringgegevens.berichtstroom,
    berichtstatus: message.status,
    berichtstatusGewijzigdOp: message.changedAt,
    berichtOntvangenOp: message.receivedAt,
    ...(message.meldingen.length === 0 ? {} : { meldingen: message.meldingen }),
  };
}
