import { resolve } from 'node:path';
import { Command } from 'commander';
import type { ImportReport } from '../../standard/official/import.ts';
import type { VerifyReport } from '../../standard/official/verify.ts';
import { countArgument } from '../arguments.ts';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { given } from '../given.ts';
import { printJson } from '../output/json.ts';
import { startProgress } from '../output/progress.ts';
import { printable } from '../output/printable.ts';
import type { Terminal } from '../output/terminal.ts';
import { action, findingsExit, type Call, type Session } from '../session.ts';
import { standardWordsIn, type StandardWords } from '../standard-words.ts';
import { xsdDirOf, xsdFlag, type XsdOptions } from '../xsd-dir.ts';

interface VerifyOptions extends XsdOptions {
  readonly valid?: number;
  readonly mutated?: number;
}

interface ImportOptions extends XsdOptions {
  readonly as: string;
}

/** `poort xsd verify|import`: our XSDs against an official download, and a new release as data. */
export function xsdCommand(session: Session): Command {
  const command = new Command('xsd').description('compare official XSDs with ours, and add a new release');
  command
    .command('verify')
    .description('compare a folder of official XSDs with ours: structure, then verdicts on the same messages')
    .argument('<dir>', 'the official download: a release, or folders with one each')
    .option('--valid <number>', 'valid messages a type (default: 20)', countArgument)
    .option('--mutated <number>', 'mutated messages a type (default: 100)', countArgument)
    .option(...xsdFlag)
    .addHelpText('after', '\nExit code 0 when there is no difference at all, else 3.')
    .action(action<VerifyOptions>(session, verify));
  command
    .command('import')
    .description('add a new release: from then on its messages are recognised, read and written')
    .argument('<dir>', 'the folder with its XSDs')
    .requiredOption('--as <release>', 'what it is, such as ijw-3.3')
    .option(...xsdFlag)
    .action(action<ImportOptions>(session, importXsds));
  return command;
}

async function verify(call: Call<VerifyOptions>): Promise<ExitCode> {
  const { verifyOfficial } = await import('../../standard/official/verify.ts');
  const { releaseDirectories } = await import('../../standard/xsd-folder.ts');
  const { terminal, session, json, args, options } = call;
  const words = standardWordsIn(session.language);
  const settings = given({ xsdDir: await xsdDirOf(call), valid: options.valid, mutated: options.mutated });
  const progress = await startProgress(terminal, json);
  const reports: VerifyReport[] = [];
  try {
    for (const directory of releaseDirectories(resolve(args[0] ?? ''))) {
      progress.step(printable(directory));
      reports.push(verifyOfficial(directory, settings));
    }
  } finally {
    progress.stop();
  }
  if (json) printJson(terminal, reports);
  else for (const report of reports) printReport(terminal, words, report);
  return findingsExit(reports.some((report) => differencesOf(words, report).length > 0));
}

function printReport(terminal: Terminal, words: StandardWords, report: VerifyReport): void {
  const { green, red } = terminal.colours;
  const differences = differencesOf(words, report);
  const values = { release: report.releases.join(', '), messages: report.messages.length };
  if (differences.length === 0) terminal.print(green(words('verify.same', values)));
  else terminal.print(red(words('verify.different', { ...values, count: differences.length })));
  for (const difference of differences) terminal.print(`  ${printable(difference)}`);
}

function differencesOf(
  words: StandardWords,
  { directory, messages, onlyOurs, onlyTheirs }: VerifyReport,
): string[] {
  return [
    ...messages.flatMap(({ type, differences }) => differences.map((difference) => `${type} ${difference}`)),
    ...onlyOurs.map((type) => words('verify.only-ours', { type })),
    ...onlyTheirs.map((type) => words('verify.only-theirs', { type, directory })),
  ];
}

async function importXsds(call: Call<ImportOptions>): Promise<ExitCode> {
  const { importRelease } = await import('../../standard/official/import.ts');
  const { packagedXsdDir } = await import('../../standard/xsd-folder.ts');
  const { terminal, session, json, args, options } = call;
  const words = standardWordsIn(session.language);
  const xsdDir = resolve((await xsdDirOf(call)) ?? packagedXsdDir);
  const report = importRelease(resolve(args[0] ?? ''), options.as, xsdDir);
  if (json) {
    printJson(terminal, { ...report, xsdDir });
    return exitCode.ok;
  }
  printImport(terminal, words, report);
  terminal.print(words('import.done', { release: report.release, folder: printable(xsdDir) }));
  terminal.note(words('import.next'));
  if (xsdDir === packagedXsdDir) terminal.note(words('import.package'));
  return exitCode.ok;
}

function printImport(terminal: Terminal, words: StandardWords, { messages }: ImportReport): void {
  for (const { type, isNew, differences } of messages) {
    if (isNew) terminal.print(words('import.new', { type }));
    else if (differences.length === 0) terminal.print(words('import.same', { type }));
    else {
      terminal.print(`${type}:`);
      for (const difference of differences) terminal.print(`  ${printable(difference)}`);
    }
  }
}
