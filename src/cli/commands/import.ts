import { Command } from 'commander';
import type { Gateway } from '../../gateway/open.ts';
import type { ImportReport } from '../../gateway/views.ts';
import { type ExitCode } from '../exit-code.ts';
import { wordsArgument } from '../arguments.ts';
import { noteFindings } from '../output/failure.ts';
import { printJson } from '../output/json.ts';
import { startProgress } from '../output/progress.ts';
import { action, actor, findingsExit, type Call, type Session } from '../session.ts';
import { withGateway } from '../with-gateway.ts';
import { wordsIn } from '../words.ts';

interface Options {
  readonly by?: string;
}

type ImportFile = (gateway: Gateway, what: { file: string; by: string }) => Promise<ImportReport>;

const subjects = {
  care: {
    description: 'take in delivered care (CSV or JSON); refused lines come back in FILE.rejected.csv',
    load: async (): Promise<ImportFile> => (await import('../../gateway/import.ts')).importCare,
  },
  assignments: {
    description: 'take in assignments (CSV), for a first start; later ones come as 301 messages',
    load: async (): Promise<ImportFile> => (await import('../../gateway/import.ts')).importAssignments,
  },
};

/** `poort import care|assignments FILE...` */
export function importCommand(session: Session): Command {
  const command = new Command('import').description('take in care or assignments from files');
  for (const [name, { description, load }] of Object.entries(subjects)) {
    command
      .command(name)
      .description(description)
      .argument('<file...>', 'files to import')
      .option('--by <name>', 'who imports (default: POORT_USER, else your user name)', wordsArgument)
      .action(action<Options>(session, (call) => importFiles(call, load)));
  }
  return command;
}

async function importFiles(call: Call<Options>, load: () => Promise<ImportFile>): Promise<ExitCode> {
  const by = actor(call.options.by, call.session.environment);
  const reports = await withGateway(call, async (gateway) => {
    const importFile = await load();
    const progress = await startProgress(call.terminal, call.json);
    const done: ImportReport[] = [];
    try {
      for (const file of call.args) {
        progress.step(file);
        done.push(await importFile(gateway, { file, by }));
      }
    } finally {
      progress.stop();
    }
    return done;
  });
  if (call.json) printJson(call.terminal, reports);
  else for (const report of reports) printReport(call, report);
  return findingsExit(reports.some((report) => report.rejected > 0 || report.findings.some(isError)));
}

function printReport({ terminal, session }: Call<Options>, report: ImportReport): void {
  const words = wordsIn(session.language);
  noteFindings(terminal, report.findings);
  const { file, added, changed, withdrawn, unchanged, rejected } = report;
  terminal.print(words('import.counts', { file, added, changed, withdrawn, unchanged, rejected }));
  if (report.waitingForApproval > 0) {
    terminal.print(words('import.waiting', { count: report.waitingForApproval }));
  }
  if (report.rejectedFile !== null) {
    terminal.print(words('import.rejected-file', { file: report.rejectedFile }));
  }
}

function isError({ severity }: { readonly severity: string }): boolean {
  return severity === 'error';
}
