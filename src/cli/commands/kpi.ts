import { Command, Option } from 'commander';
import type { Month } from '../../calendar.ts';
import { kpiDimensions, type KpiDimension } from '../../kpi/types.ts';
import { monthArgument } from '../arguments.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { given } from '../given.ts';
import { printJson } from '../output/json.ts';
import { kpiText } from '../output/kpi-text.ts';
import { action, type Call, type Session } from '../session.ts';
import { withGateway } from '../with-gateway.ts';

interface Options {
  readonly month?: Month;
  readonly by?: KpiDimension;
}

/** `poort kpi`: the key figures. */
export function kpiCommand(session: Session): Command {
  return new Command('kpi')
    .description('show the key figures: rejections, right the first time, time to declare, answers overdue')
    .option('--month <YYYY-MM>', 'only care of this month', monthArgument)
    .addOption(new Option('--by <dimension>', 'split them').choices(kpiDimensions))
    .action(action<Options>(session, showKpi));
}

async function showKpi(call: Call<Options>): Promise<ExitCode> {
  const { month, by } = call.options;
  const report = await withGateway(call, async (gateway) => {
    const { kpiReport } = await import('../../gateway/kpi.ts');
    return kpiReport(gateway, given({ month, by }));
  });
  if (call.json) printJson(call.terminal, report);
  else call.terminal.print(kpiText(call.terminal, call.session.language, report));
  return exitCode.ok;
}
