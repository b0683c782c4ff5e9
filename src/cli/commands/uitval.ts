import { Command, Option } from 'commander';
import type { Day } from '../../calendar.ts';
import { uitvalStates } from '../../uitval/life-cycle.ts';
import { dayArgument, payerArgument, settingArgument, wordsArgument } from '../arguments.ts';
import { action, type Session } from '../session.ts';
import { fixItem, type FixOptions } from '../uitval/fix.ts';
import { listItems, type ListOptions } from '../uitval/list.ts';
import { moveItems, type MoveOptions } from '../uitval/move.ts';
import { showItem, type ShowOptions } from '../uitval/show.ts';

const byFlag = ['--by <name>', 'who does it (default: POORT_USER, else your user name)'] as const;

/** `poort uitval list|show|fix|resubmit|write-off|carry-over`: the work list. */
export function uitvalCommand(session: Session): Command {
  const command = new Command('uitval').description(
    'the work list: items that were refused, until they are resolved',
  );
  command
    .command('list')
    .description('list what is not resolved, the oldest first')
    .addOption(new Option('--state <state>', 'only in this state').choices(uitvalStates))
    .option('--payer <code>', 'only of this payer', payerArgument)
    .option('--member <agb>', 'only care of this member')
    .option('--code <code>', 'only refused with this code')
    .option('--all', 'also what is resolved or written off')
    .action(action<ListOptions>(session, listItems));
  command
    .command('show')
    .description('show one item: what it means, who must act, what to do, its history')
    .argument('<id>', 'number of the item')
    .option(...byFlag, wordsArgument)
    .action(action<ShowOptions>(session, showItem));
  command
    .command('fix')
    .description('correct the care of an item; a second person must have approved the change')
    .argument('<id>', 'number of the item')
    .option('--set <key=value>', 'a field and its new value; may be given more than once', settingArgument)
    .option('--line <external-id>', 'the care line to change, when the item has more than one')
    .option('--approved-by <name>', 'who approved the change: another person', wordsArgument)
    .option('--reason <text>', 'why', wordsArgument)
    .option(...byFlag, wordsArgument)
    .action(action<FixOptions>(session, fixItem));
  const move = (name: string, description: string): Command =>
    command
      .command(name)
      .description(description)
      .argument('<id...>', 'numbers of the items')
      .option(...byFlag, wordsArgument);
  move('resubmit', 'release items: they go along in the next run')
    .option('--reason <text>', 'why', wordsArgument)
    .action(action<MoveOptions>(session, moveItems('resubmit')));
  move('write-off', 'give items up: this care is not declared any more')
    .requiredOption('--reason <text>', 'why', wordsArgument)
    .action(action<MoveOptions>(session, moveItems('write-off')));
  move('carry-over', 'put items off until a day; until then they stay out of a run')
    .requiredOption('--reason <text>', 'why', wordsArgument)
    .requiredOption<Day>('--until <YYYY-MM-DD>', 'until which day', dayArgument)
    .action(action<MoveOptions>(session, moveItems('carry-over')));
  return command;
}
