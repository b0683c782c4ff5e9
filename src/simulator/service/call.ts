import { takeFault, type Context } from '../context.ts';
import type { FaultSubject } from '../fault.ts';
import { control } from './control.ts';
import { confirm, list, offeredSubject, payload, search } from './pull.ts';
import { push, pushSubject, readPush } from './push.ts';
import { problem, type Reply } from './reply.ts';
import { statuses, statusSubject } from './status.ts';

/** The paths of the three services, after the address of the exchange. */
export const paths = {
  push: '/berichtenservice/berichten/rest-push/v1',
  pull: '/berichtenservice/berichten/rest-pull/v1',
  status: '/berichtenservice/berichtstatus/rest-pull/v3',
} as const;

/** A request as it came in, its body read. */
export interface Request {
  readonly method: string;
  readonly url: URL;
  readonly contentType: string;
  readonly body: Uint8Array;
}

/** What to do with the connection: answer, or break it off. */
export type Outcome = Reply | 'drop';

/** Finds the call, processes it once, and lets the ordered network faults happen before or after. */
export async function answerCall(context: Context, request: Request): Promise<Outcome> {
  const { method, url } = request;
  const path = url.pathname;
  if (path.startsWith('/simulator/')) return control(context, method, path, () => jsonOf(request.body));
  if (method === 'POST' && path === `${paths.push}/berichten`) {
    const form = await readPush(request.contentType, request.body);
    if (form.kind === 'faulty') return form.reply;
    return withFaults(context, pushSubject(form.metadata), () => push(context, form.metadata, form.payload));
  }
  if (method === 'GET' && path === `${paths.status}/berichtstatussen`) {
    const subject = statusSubject(context, url.searchParams);
    if (takeFault(context, ['status-down'], subject) !== undefined)
      return problem(503, 'The status service is down.');
    return withFaults(context, subject, () => statuses(context, url.searchParams));
  }
  return pullCall(context, request);
}

function pullCall(context: Context, { method, url, body }: Request): Outcome | Promise<Outcome> {
  const base = `${url.origin}${paths.pull}`;
  if (url.pathname === `${paths.pull}/berichten` && method === 'GET') {
    return withFaults(context, { call: 'list' }, () => list(context, url.searchParams, base));
  }
  if (url.pathname === `${paths.pull}/berichten/zoeken` && method === 'POST') {
    return withFaults(context, { call: 'list' }, () => search(context, jsonOf(body), base));
  }
  const match = /^\/berichten\/([0-9a-f-]{36})(\/payload)?$/.exec(
    url.pathname.startsWith(paths.pull) ? url.pathname.slice(paths.pull.length) : '',
  );
  const traceerId = match?.[1];
  if (traceerId !== undefined && match?.[2] !== undefined && method === 'GET') {
    return withFaults(context, offeredSubject(context, 'payload', traceerId), () =>
      payload(context, traceerId),
    );
  }
  if (traceerId !== undefined && match?.[2] === undefined && method === 'DELETE') {
    return withFaults(context, offeredSubject(context, 'confirm', traceerId), () =>
      confirm(context, traceerId),
    );
  }
  return problem(404, 'There is no such call.');
}

async function withFaults(context: Context, subject: FaultSubject, process: () => Reply): Promise<Outcome> {
  const slow = takeFault(context, ['slow'], subject);
  if (slow !== undefined) await new Promise((resolve) => setTimeout(resolve, (slow.seconds ?? 1) * 1000));
  const before = takeFault(context, ['drop-before', 'error-500-before', 'too-many'], subject);
  if (before?.kind === 'drop-before') return 'drop';
  if (before?.kind === 'error-500-before') return problem(500, 'Ordered: not processed.');
  if (before?.kind === 'too-many') {
    return problem(429, 'Over quota.', {}, { 'retry-after': String(Math.ceil(before.seconds ?? 1)) });
  }
  const reply = process();
  const after = takeFault(context, ['drop-after', 'error-500-after'], subject);
  if (after?.kind === 'drop-after') return 'drop';
  if (after?.kind === 'error-500-after') return problem(500, 'Ordered: processed, but the answer was lost.');
  return reply;
}

/** The body as JSON; undefined when it is none, which every schema refuses. */
function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return undefined;
  }
}
