import type { Command } from 'commander';
import { doctorCommand } from './commands/doctor.ts';
import { explainCommand } from './commands/explain.ts';
import { importCommand } from './commands/import.ts';
import { kpiCommand } from './commands/kpi.ts';
import { messagesCommand } from './commands/messages.ts';
import { pullCommand } from './commands/pull.ts';
import { runCommand } from './commands/run.ts';
import { serveCommand } from './commands/serve.ts';
import { simulateCommand } from './commands/simulate.ts';
import { standardCommand } from './commands/standard.ts';
import { statusCommand } from './commands/status.ts';
import { uitvalCommand } from './commands/uitval.ts';
import { validateCommand } from './commands/validate.ts';
import { workerCommand } from './commands/worker.ts';
import { xsdCommand } from './commands/xsd.ts';
import type { Session } from './session.ts';

/** Every command, in the order in which help shows them. */
export const commandTable: readonly ((session: Session) => Command)[] = [
  importCommand,
  runCommand,
  pullCommand,
  statusCommand,
  messagesCommand,
  uitvalCommand,
  validateCommand,
  explainCommand,
  standardCommand,
  xsdCommand,
  kpiCommand,
  workerCommand,
  serveCommand,
  simulateCommand,
  doctorCommand,
];
