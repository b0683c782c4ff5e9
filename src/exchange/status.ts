import { readAnswer, statusList } from './answers.ts';
import { answerError, failureError } from './failure.ts';
import type { StatusReport } from './types.ts';
import type { Wire } from './wire.ts';

/**
 * The status of one message. The service also gives the messages that answer it (alsAntwoordOp); those are left out, or
 * an answer that was delivered would pass for ours. Only a complete 200 proves that a message is not known there: a 404
 * is a wrong address, never "it did not arrive".
 */
export async function statusOf(wire: Wire, base: URL, traceerId: string): Promise<readonly StatusReport[]> {
  const url = new URL('berichtstatussen', base);
  url.searchParams.set('traceerId', traceerId);
  const result = await wire.send({ method: 'GET', url });
  if ('failure' in result) throw failureError('status', result.failure);
  if (result.answer.status !== 200) throw answerError('status', result.answer, Date.now());
  const reports = readAnswer('status', statusList, result.answer.body);
  return reports.filter((report) => sameId(report.referentiegegevens.traceerId, traceerId));
}

function sameId(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
