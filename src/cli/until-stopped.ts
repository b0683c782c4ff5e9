import type { Session } from './session.ts';
import { wordsIn } from './words.ts';

interface Service {
  close(): Promise<void>;
}

/**
 * Runs a service until the process is asked to stop (Ctrl-C, SIGTERM), then closes it; a second request ends the
 * process at once. `announce` says on standard error that it is there.
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
  } finally {
    await service.close();
  }
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
