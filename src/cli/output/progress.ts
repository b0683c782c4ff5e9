import type { Terminal } from './terminal.ts';

/** Long work on standard error: a spinner on a terminal, plain lines elsewhere. */
export interface Progress {
  /** What is going on now. Saying the same again prints nothing. */
  step(text: string): void;
  /** How far the step is; shown on a terminal only. */
  detail(text: string): void;
  done(text: string): void;
  /** Takes the spinner away without a word: what went wrong is told elsewhere. */
  stop(): void;
}

/** Starts to show progress. With `quiet` (for `--json`) nothing is shown. */
export async function startProgress(terminal: Terminal, quiet: boolean): Promise<Progress> {
  if (quiet) return { step: nothing, detail: nothing, done: nothing, stop: nothing };
  const { isTTY, columns = 0 } = terminal.stderr;
  // Some terminals (a container's, a script's) say that they are 0 wide; a spinner would never finish drawing there.
  if (isTTY !== true || columns === 0) return lines(terminal);
  const { default: ora } = await import('ora');
  const spinner = ora({ stream: terminal.stderr, discardStdin: false });
  let current = '';
  return {
    step: (text) => {
      if (text === current) return;
      current = text;
      spinner.start(text);
    },
    detail: (text) => {
      spinner.text = `${current} ${text}`;
    },
    done: (text) => {
      spinner.succeed(text);
    },
    stop: () => {
      spinner.stop();
    },
  };
}

function lines(terminal: Terminal): Progress {
  let current = '';
  return {
    step: (text) => {
      if (text === current) return;
      current = text;
      terminal.note(text);
    },
    detail: nothing,
    done: (text) => terminal.note(text),
    stop: nothing,
  };
}

function nothing(): void {
  return undefined;
}
