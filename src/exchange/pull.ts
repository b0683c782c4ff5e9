import { readInbound, type SkippedEntry } from './answers.ts';
import { answerError, failureError } from './failure.ts';
import type { InboundMetadata } from './types.ts';
import type { Wire, WireAnswer, WireRequest } from './wire.ts';

/** The exchange no longer has the message. */
const gone: ReadonlySet<number> = new Set([404, 410]);

/** What lies ready, oldest first. The exchange gives at most 250 at a time; `limit` is brought within 1 to 250. */
export async function list(
  wire: Wire,
  base: URL,
  limit: number,
  skipped?: SkippedEntry,
): Promise<readonly InboundMetadata[]> {
  const url = new URL('berichten', base);
  url.searchParams.set('limit', String(Math.min(250, Math.max(1, Math.trunc(limit)))));
  const answer = await ask(wire, { method: 'GET', url });
  if (answer.status !== 200) throw answerError('pull', answer, Date.now());
  return readInbound(answer.body, skipped);
}

/** The bytes of a message, from the pull service itself and not from the address in the metadata; null on 404 and 410. */
export async function payload(wire: Wire, base: URL, traceerId: string): Promise<Uint8Array | null> {
  const url = new URL(`berichten/${encodeURIComponent(traceerId)}/payload`, base);
  const answer = await ask(wire, { method: 'GET', url });
  if (gone.has(answer.status)) return null;
  if (answer.status !== 200) throw answerError('pull', answer, Date.now());
  return answer.body;
}

/** Confirms a receipt. A 404 or 410 means that an earlier confirmation arrived after all. */
export async function confirm(wire: Wire, base: URL, traceerId: string): Promise<void> {
  const url = new URL(`berichten/${encodeURIComponent(traceerId)}`, base);
  const answer = await ask(wire, { method: 'DELETE', url });
  const done = (answer.status >= 200 && answer.status < 300) || gone.has(answer.status);
  if (!done) throw answerError('pull', answer, Date.now());
}

async function ask(wire: Wire, request: WireRequest): Promise<WireAnswer> {
  const result = await wire.send(request);
  if ('failure' in result) throw failureError('pull', result.failure);
  return result.answer;
}
