import type { Day } from '../../calendar.ts';
import { PoortError } from '../../errors.ts';
import type { Gateway } from '../../gateway/open.ts';
import type { ExitCode } from '../exit-code.ts';
import { given } from '../given.ts';
import { printJson } from '../output/json.ts';
import { printable } from '../output/printable.ts';
import { actor, findingsExit, type Call } from '../session.ts';
import { withGateway } from '../with-gateway.ts';
import { wordsIn } from '../words.ts';

export interface MoveOptions {
  readonly by?: string;
  readonly reason?: string;
  readonly until?: Day;
}

export type Move = 'resubmit' | 'write-off' | 'carry-over';

interface Moved {
  readonly done: readonly string[];
  readonly refused: readonly { readonly id: string; readonly reason: string }[];
}

/** Moves items by hand. What cannot be moved is named with the reason (exit code 3); the others are moved. */
export function moveItems(move: Move): (call: Call<MoveOptions>) => Promise<ExitCode> {
  return async (call) => {
    const { terminal, session, options, json } = call;
    const by = actor(options.by, session.environment);
    const ids = [...new Set(call.args)];
    const moved = await withGateway(call, (gateway) => carryOut(gateway, move, ids, { ...options, by }));
    if (json) {
      printJson(terminal, moved);
    } else {
      const words = wordsIn(session.language);
      for (const { id, reason } of moved.refused) {
        terminal.note(words('uitval.refused', { id, reason: printable(reason) }));
      }
      terminal.print(words('uitval.done', { count: moved.done.length }));
    }
    return findingsExit(moved.refused.length > 0);
  };
}

async function carryOut(
  gateway: Gateway,
  move: Move,
  ids: readonly string[],
  { by, reason, until }: MoveOptions & { readonly by: string },
): Promise<Moved> {
  const steps = await import('../../gateway/uitval.ts');
  if (move === 'resubmit') return steps.resubmitUitval(gateway, ids, { by, ...given({ reason }) });
  if (reason === undefined) throw new PoortError('POORT_USAGE', 'Say why: --reason TEXT.');
  if (move === 'write-off') return steps.writeOffUitval(gateway, ids, { by, reason });
  if (until === undefined) throw new PoortError('POORT_USAGE', 'Say until which day: --until YYYY-MM-DD.');
  return steps.carryOverUitval(gateway, ids, { by, reason, until });
}
