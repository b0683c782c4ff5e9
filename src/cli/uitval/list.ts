import { daysBetween, type Day } from '../../calendar.ts';
import { say, type Language } from '../../language/language.ts';
import { uitvalTexts } from '../../language/uitval.ts';
import { euros } from '../../money.ts';
import type { Lookup } from '../../uitval/retour-code.ts';
import type { UitvalItem, UitvalState } from '../../uitval/types.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { given } from '../given.ts';
import { printJson } from '../output/json.ts';
import { table } from '../output/table.ts';
import type { Call } from '../session.ts';
import { withGateway } from '../with-gateway.ts';
import { wordsIn } from '../words.ts';

export interface ListOptions {
  readonly state?: UitvalState;
  readonly payer?: string;
  readonly member?: string;
  readonly code?: string;
  readonly all?: boolean;
}

/** Shows the work list. */
export async function listItems(call: Call<ListOptions>): Promise<ExitCode> {
  const { state, payer, member, code, all } = call.options;
  const { items, today } = await withGateway(call, async (gateway) => {
    const { listUitval } = await import('../../gateway/uitval.ts');
    const found = await listUitval(gateway, {
      ...given({ state, payer, member, code }),
      all: all === true || state !== undefined,
    });
    return { items: found, today: gateway.clock.today() };
  });
  if (call.json) printJson(call.terminal, items);
  else await printItems(call, items, today);
  return exitCode.ok;
}

async function printItems(call: Call<ListOptions>, items: readonly UitvalItem[], today: Day): Promise<void> {
  const { terminal, session } = call;
  const { language } = session;
  const words = wordsIn(language);
  if (items.length === 0) {
    terminal.note(words('uitval.none'));
    return;
  }
  const { retourCode } = await import('../../standard/retourcodes.ts');
  const meaning = await meaningIn(language, retourCode);
  terminal.print(
    table(
      terminal,
      [
        { heading: words('heading.id'), align: 'right' },
        { heading: words('heading.age'), align: 'right' },
        { heading: words('heading.payer') },
        { heading: words('heading.member'), narrow: 'cut' },
        { heading: words('heading.code'), narrow: 'cut' },
        { heading: words('heading.what'), narrow: 'cut' },
        { heading: words('heading.amount'), align: 'right' },
        { heading: words('heading.who') },
        { heading: words('heading.state'), narrow: 'cut' },
      ],
      items.map((item) => [
        item.id,
        daysBetween(item.openedOn, today),
        item.book.payer,
        item.member,
        item.diagnosis.code,
        meaning(item),
        euros(item.cents),
        words(`who.${item.diagnosis.fixedBy}`),
        say(uitvalTexts, language, `state.${item.state}`),
      ]),
    ),
  );
  const cents = items.reduce((sum, item) => sum + item.cents, 0);
  terminal.print(`\n${words('uitval.sum', { count: items.length, amount: euros(cents) })}`);
}

async function meaningIn(language: Language, lookup: Lookup): Promise<(item: UitvalItem) => string> {
  const { remedyFor } = await import('../../uitval/remedy.ts');
  return (item) => remedyFor(item, lookup, language).meaning;
}
