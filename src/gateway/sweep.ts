import { record } from '../store/audit.ts';
import { inTransaction } from '../store/db.ts';
import { overdue } from '../store/declarations.ts';
import { tryLeader, withBookLock } from '../store/locks.ts';
import { markOverdue } from '../store/outcomes.ts';
import { uitvalItems } from '../store/uitval-list.ts';
import { dueAgain } from '../uitval/healing.ts';
import { dueJobs, type DueJob } from './due.ts';
import { moveItem, program } from './move-item.ts';
import { dueNight } from './night.ts';
import type { Gateway } from './open.ts';
import { requestRun } from './run.ts';
import { settleDeclaration } from './settle-declaration.ts';

/**
 * Looks what time has made due: the nightly run, answers that did not come, items whose date has passed. Gives every
 * step that is to be done now.
 */
export async function sweep(gateway: Gateway): Promise<DueJob[]> {
  await tryLeader(gateway.store.db, 'sweep', async () => {
    await startNight(gateway);
    await noticeSilence(gateway);
    await reopenCarriedOver(gateway);
  });
  return dueJobs(gateway);
}

async function startNight(gateway: Gateway): Promise<void> {
  const { nightlyRun, nightlyRunAt, nightlyRunCatchUpHours } = gateway.configuration.schedule;
  if (!nightlyRun) return;
  const night = dueNight(gateway.clock.now(), nightlyRunAt, nightlyRunCatchUpHours);
  if (night !== null) await requestRun(gateway, { filter: {}, by: program, night });
}

/** No answer in ten working days (OP090): nothing is known, nothing is sent again, a person must ask. */
async function noticeSilence(gateway: Gateway): Promise<void> {
  const today = gateway.clock.today();
  for (const declaration of await overdue(gateway.store.db, today)) {
    const since = declaration.expectedAnswerBy ?? today;
    await settleDeclaration(
      gateway,
      declaration.id,
      { kind: 'silence', since },
      null,
      async (trx, result) => {
        if (result.kind === 'settled') await markOverdue(trx, declaration.id);
      },
    );
  }
}

async function reopenCarriedOver(gateway: Gateway): Promise<void> {
  const items = await uitvalItems(gateway.store.db, { states: ['carried-over'] });
  for (const event of dueAgain(items, gateway.clock.today(), gateway.language)) {
    await inTransaction(gateway.store.db, async (trx) => {
      await withBookLock(trx, event.item.book);
      const moved = await moveItem(trx, event, program);
      if (moved !== null) {
        await record(trx, {
          who: program,
          what: 'uitval reopened',
          subjectKind: 'uitval',
          subjectId: event.item.id,
        });
      }
    });
  }
}
