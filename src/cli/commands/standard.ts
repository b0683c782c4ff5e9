import { Command } from 'commander';
import { listMessages } from '../standard/list.ts';
import { showMessage, type ShowOptions } from '../standard/show.ts';
import { action, type Session } from '../session.ts';
import { xsdFlag, type XsdOptions } from '../xsd-dir.ts';

/** `poort standard list|show`: the messages of the standards, from the XSDs. */
export function standardCommand(session: Session): Command {
  const command = new Command('standard').description(
    'the messages of iJw, iWmo and iWlz, as the XSDs give them',
  );
  command
    .command('list')
    .description('list every message: code, direction, pair, purpose')
    .option(...xsdFlag)
    .action(action<XsdOptions>(session, listMessages));
  command
    .command('show')
    .description(
      'show one message: purpose, direction, code, pair, and its elements with cardinality and type',
    )
    .argument('<message>', 'such as JW323')
    .option('--release <release>', 'in this release, such as 3.2 (default: the lowest carried)')
    .option(...xsdFlag)
    .action(action<ShowOptions>(session, showMessage));
  return command;
}
