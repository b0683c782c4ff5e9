import { bookText } from '../prestatie-key.ts';
import { rowsInState, unbuilt } from '../store/declarations.ts';
import { toFollow, toProcess, toSend } from '../store/message-states.ts';
import type { StoredMessage } from '../store/messages.ts';
import { unfinishedRuns } from '../store/runs.ts';
import type { Gateway } from './open.ts';

/** Work that is due according to PostgreSQL: the name of the step and the id of what it moves (a row, or a book to build). */
export interface DueJob {
  readonly name: 'run' | 'build' | 'send' | 'follow' | 'process';
  readonly id: string;
}

/**
 * Everything that is due now, in the order in which it is best done. The queue may be wiped at any time: this finds it
 * all again.
 */
export async function dueJobs(gateway: Gateway): Promise<DueJob[]> {
  const { db } = gateway.store;
  const jobs = (name: DueJob['name'], rows: readonly { id: string }[]): DueJob[] =>
    rows.map(({ id }) => ({ name, id }));
  const sent = (await toFollow(db)).filter(({ state }) => state === 'sent' || state === 'overdue');
  return [
    ...jobs('process', await toProcess(db)),
    ...jobs('run', await unfinishedRuns(db)),
    ...[...new Set((await unbuilt(db)).map(({ book }) => bookText(book)))].map(
      (id) => ({ name: 'build', id }) as const,
    ),
    ...jobs('send', inTurn(await toSend(db)).filter(mayGo)),
    ...jobs('follow', sent.filter(mayGo)),
  ];
}

/** Whether the moment has come before which a message may not be tried, or asked after. */
export function mayGo({ notBefore }: Pick<StoredMessage, 'notBefore'>): boolean {
  return notBefore === null || notBefore.getTime() <= Date.now();
}

/**
 * Of the messages that wait, those whose turn it is: the declarations of a book leave one after another, as planned, or
 * a later period would arrive before an earlier one (TR318).
 */
export function inTurn(waiting: readonly StoredMessage[]): StoredMessage[] {
  const ahead = new Set<string>();
  return waiting.filter((message) => {
    const lane = laneOf(message);
    if (lane === null) return true;
    const first = !ahead.has(lane);
    ahead.add(lane);
    return first;
  });
}

/** The book whose declarations leave one after another; null for a message that need not wait for any other. */
export function laneOf({ type, declarant, domain, payer }: StoredMessage): string | null {
  if (type?.endsWith('323') !== true) return null;
  return `${declarant ?? ''}/${domain ?? ''}/${payer ?? ''}`;
}

/** How many declarations of a run are not yet out of the house: to build, or their message still to send. */
export async function unsentOfRun(
  gateway: Gateway,
  runId: string,
): Promise<{ unbuilt: number; unsent: number }> {
  const { db } = gateway.store;
  const planned = (await rowsInState(db, ['planned'])).filter((row) => row.runId === runId).length;
  const open = new Set((await toSend(db)).map(({ id }) => id));
  const declarations = await rowsInState(db, ['built', 'sent', 'overdue']);
  const unsent = declarations.filter(
    (row) => row.runId === runId && row.messageId !== null && open.has(row.messageId),
  );
  return { unbuilt: planned, unsent: unsent.length };
}
