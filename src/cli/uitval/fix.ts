import { PoortError } from '../../errors.ts';
import { say } from '../../language/language.ts';
import { uitvalTexts } from '../../language/uitval.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { given } from '../given.ts';
import { noteFindings } from '../output/failure.ts';
import { printJson } from '../output/json.ts';
import { actor, type Call } from '../session.ts';
import { withGateway } from '../with-gateway.ts';
import { wordsIn } from '../words.ts';

export interface FixOptions {
  readonly set?: Readonly<Record<string, string>>;
  readonly line?: string;
  readonly by?: string;
  readonly approvedBy?: string;
  readonly reason?: string;
}

/** Corrects the care of one item. A refused correction changes nothing and ends with exit code 3. */
export async function fixItem(call: Call<FixOptions>): Promise<ExitCode> {
  const { options, terminal, session, json } = call;
  const { set, line, reason, approvedBy } = options;
  if (set === undefined) {
    throw new PoortError('POORT_USAGE', 'Say what to change: --set key=value, such as --set volume=90.');
  }
  if (approvedBy === undefined) {
    throw new PoortError(
      'POORT_USAGE',
      'A change of care needs a second person: name one with --approved-by.',
    );
  }
  const by = actor(options.by, session.environment);
  const id = call.args[0] ?? '';
  const result = await withGateway(call, async (gateway) => {
    const { fixUitval } = await import('../../gateway/fix-uitval.ts');
    return fixUitval(gateway, id, { set, by, approvedBy, ...given({ line, reason }) });
  });
  if (json) printJson(terminal, result);
  const words = wordsIn(session.language);
  if ('findings' in result) {
    terminal.note(words('uitval.not-fixed', { id }));
    noteFindings(terminal, result.findings);
    return exitCode.findings;
  }
  if (!json) {
    const state = say(uitvalTexts, session.language, `state.${result.item.state}`);
    terminal.print(words('uitval.fixed', { id, state }));
  }
  return exitCode.ok;
}
