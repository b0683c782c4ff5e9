import { Command } from 'commander';
import { exitCode, type ExitCode } from '../exit-code.ts';
import { given } from '../given.ts';
import { printJsonLine } from '../output/json.ts';
import { printable } from '../output/printable.ts';
import type { Terminal } from '../output/terminal.ts';
import { action, type Call, type Session } from '../session.ts';
import { validateFile, type ValidatedFile } from '../validated-file.ts';
import { wordsIn, type Words } from '../words.ts';
import { xsdDirOf, xsdFlag, type XsdOptions } from '../xsd-dir.ts';

/** `poort validate FILE...`: XML messages, and AW319 and AW320 records. Needs no configuration and no database. */
export function validateCommand(session: Session): Command {
  return new Command('validate')
    .description('check message files against the standard; --json prints one object a line, one line a file')
    .argument('<file...>', 'XML files; AW319 and AW320 files')
    .option(...xsdFlag)
    .addHelpText('after', '\nExit code 3 when any file is invalid, 1 when none of them could be checked.')
    .action(action<XsdOptions>(session, validate));
}

async function validate(call: Call<XsdOptions>): Promise<ExitCode> {
  const { args, json, terminal, session } = call;
  const { openStandard } = await import('../../standard/catalogue.ts');
  const { language } = session;
  const standard = openStandard({ language, ...given({ xsdDir: await xsdDirOf(call) }) });
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
