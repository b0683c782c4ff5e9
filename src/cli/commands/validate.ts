import { Command } from 'commander';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { printJsonLine } from '../output/json.ts';
import { printable } from '../output/printable.ts';
import type { Terminal } from '../output/terminal.ts';
import { action, type Call, type Session } from '../session.ts';
import { validateFile, type ValidatedFile } from '../validated-file.ts';
import { wordsIn, type Words } from '../words.ts';

interface Options {
  readonly xsd?: string;
}

/** `poort validate FILE...`: needs no configuration and no database. */
export function validateCommand(session: Session): Command {
  return new Command('validate')
    .description('check message files against the standard; --json prints one object a line, one line a file')
    .argument('<file...>', 'XML files')
    .option('--xsd <dir>', 'folder with XSDs to use instead of our own')
    .addHelpText('after', '\nExit code 3 when any file is invalid, 1 when none of them could be checked.')
    .action(action<Options>(session, validate));
}

async function validate({ args, options, json, terminal, session }: Call<Options>): Promise<ExitCode> {
  const { openStandard } = await import('../../standard/catalogue.ts');
  const { language } = session;
  const standard = openStandard({ language, ...(options.xsd === undefined ? {} : { xsdDir: options.xsd }) });
  const words = wordsIn(language);
  const results = args.map((file) => {
    const result = validateFile(standard, file);
    if (json) printJsonLine(terminal, result.report);
    else printResult(terminal, words, result);
    return result;
  });
  if (!results.some(({ checked }) => checked)) return exitCode.failed;
  return results.every(({ report }) => report.valid) ? exitCode.ok : exitCode.findings;
}

function printResult(terminal: Terminal, words: Words, { report, remedies }: ValidatedFile): void {
  const { standard, message, findings, valid } = report;
  const { green, red } = terminal.colours;
  const file = printable(report.file);
  const count = findings.length;
  if (standard === null || message === null) {
    terminal.print(red(words('validate.unknown', { file, count })));
  } else if (valid) {
    terminal.print(green(words('validate.valid', { file, message, standard })));
  } else {
    terminal.print(red(words('validate.invalid', { file, message, standard, count })));
  }
  findings.forEach((finding, index) => {
    const where = finding.path === '' ? '' : ` ${printable(finding.path)}:`;
    terminal.print(`  [${finding.code}]${where} ${printable(finding.message)}`);
    const remedy = remedies[index] ?? '';
    if (remedy !== '' && remedy !== remedies[index + 1]) terminal.print(`    ${printable(remedy)}`);
  });
}
