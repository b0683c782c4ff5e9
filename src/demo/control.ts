import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Agent, request } from 'undici';
import type { Books } from '../simulator/books.ts';

/** The hands of the municipalities behind the simulator, and their books. */
export interface Control {
  books(): Promise<Books>;
  /** Lets the municipalities make assignments that they had not made yet. */
  release(toewijzingNummers: readonly number[]): Promise<void>;
  fault(fault: object): Promise<void>;
  close(): Promise<void>;
}

/** Connects to the simulator that keeps its things in `dir` and listens at `address`. */
export function openControl(dir: string, address: string): Control {
  const certificates = join(dir, 'certificates');
  const dispatcher = new Agent({
    connect: {
      ca: readFileSync(join(certificates, 'ca.pem')),
      cert: readFileSync(join(certificates, 'client.pem')),
      key: readFileSync(join(certificates, 'client.key')),
    },
  });
  const post = async (path: string, body: object): Promise<void> => {
    const answer = await request(`${address}/simulator/${path}`, {
      method: 'POST',
      dispatcher,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const text = await answer.body.text();
    if (answer.statusCode >= 300) throw new Error(`The simulator refused ${path}: ${text}`);
  };
  return {
    async books() {
      const answer = await request(`${address}/simulator/books`, { dispatcher });
      return (await answer.body.json()) as Books;
    },
    release: (toewijzingNummers) => post('assignments/release', { toewijzingNummers }),
    fault: (fault) => post('faults', fault),
    close: () => dispatcher.close(),
  };
}
