import { exitCode } from './exit-code.ts';
import type { Session } from './session.ts';
import { wordsIn } from './words.ts';

/** How long a stop may take (milliseconds): longer than one call to the exchange may. */
const patience = 45_000;

interface Service {
  close(): Promise<void>;
}

/**
 * Runs a service until the process is asked to stop (Ctrl-C, SIGTERM), then closes it; a second request ends the
 * process at once, and so does a stop that takes too long, for instance because the database hangs. `announce` says on
 * standard error that it is there.
 */
export async function untilStopped<Started extends Service>(
  session: Session,
  start: () => Promise<Started>,
  announce: (started: Started) => void,
): Promise<void> {
  const stop = stopSignal();
  const service = await start();
  try {
    announce(service);
    await stop;
    session.terminal.note(wordsIn(session.language)('service.stopping'));
    endWithin(session, patience);
  } finally {
    await service.close();
  }
}

/** What is under way may be cut off anywhere: it goes on at the next start. Holds up nothing that ends by itself. */
function endWithin({ terminal, language }: Session, milliseconds: number): void {
  const end = (): void => {
    terminal.note(wordsIn(language)('service.cut'));
    process.exit(exitCode.failed);
  };
  setTimeout(end, milliseconds).unref();
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}
