import { destination, pino, type Logger } from 'pino';

/** BSNs, AGB codes and other long numbers: an unforeseen error may quote what it stumbled on. */
const longNumber = /\d{8,}/g;

/**
 * Opens the log: JSON lines on standard error. An error is written with its name, code, constraint and stack, without
 * long numbers in it; everything else is written as given, so never give it a BSN or a name.
 */
export function openLog(level: string): Logger {
  return pino({ level, serializers: { error: described } }, destination({ dest: 2, sync: true }));
}

function described(error: unknown): unknown {
  if (!(error instanceof Error)) return typeof error;
  return {
    type: error.name,
    code: field(error, 'code'),
    constraint: field(error, 'constraint'),
    message: error.message.replace(longNumber, '…'),
    stack: error.stack?.replace(longNumber, '…'),
  };
}

function field(error: Error, name: 'code' | 'constraint'): string | undefined {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : undefined;
}
