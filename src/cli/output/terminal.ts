import { createColors } from 'picocolors';

/** Where a command writes: data to `print`, everything else to `note`. */
export interface Terminal {
  /** A line (or more) of data on standard output. */
  print(text: string): void;
  /** Bytes on standard output, as they are. */
  printBytes(bytes: Uint8Array): void;
  /** A line on standard error: what is said about the data. */
  note(text: string): void;
  /** How wide a table may be. */
  readonly columns: number;
  readonly colours: ReturnType<typeof createColors>;
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number };
  /** Settles when all that was printed has been handed over, or nobody reads it any more. */
  flushed(): Promise<void>;
}

const narrowest = 60;

/**
 * The terminal of this process. A reader that stops early (`| head`) ends the printing and nothing else: the command
 * itself goes on to its end. Colours only on a terminal, and never with NO_COLOR.
 */
export function processTerminal(environment: NodeJS.ProcessEnv): Terminal {
  const { stdout, stderr } = process;
  let open = true;
  const failures: Error[] = [];
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    open = false;
    if (error.code !== 'EPIPE') failures.push(error);
  });
  stderr.on('error', () => undefined);
  const write = (data: string | Uint8Array): void => {
    if (open) stdout.write(data);
  };
  const noColor = (environment['NO_COLOR'] ?? '') !== '';
  return {
    print: (text) => write(`${text}\n`),
    printBytes: write,
    note: (text) => void stderr.write(`${text}\n`),
    columns: Math.max(narrowest, columnsOf(stdout, environment)),
    colours: createColors(!noColor && isTerminal(stdout)),
    stderr,
    flushed: async () => {
      if (open) await new Promise<void>((resolve) => stdout.write('', () => resolve()));
      const [failure] = failures;
      if (failure !== undefined) throw failure;
    },
  };
}

function columnsOf(stdout: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): number {
  const said = Number(environment['COLUMNS']);
  const own = stdout.isTTY ? stdout.columns : 0;
  if (own > 0) return own;
  return Number.isInteger(said) && said > 0 ? said : 80;
}

/** Without a terminal isTTY is absent, and picocolors would then decide by itself: it colours wherever CI is set. */
function isTerminal(stream: { readonly isTTY?: boolean }): boolean {
  return stream.isTTY ?? false;
}
