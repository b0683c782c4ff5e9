import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Agent, request } from 'undici';

/** The hands behind the simulator: what it is told to do, over its own HTTPS. */
export interface SimulatorControl {
  post(path: string, body: object): Promise<void>;
  clearFaults(): Promise<void>;
  close(): Promise<void>;
}

/** Connects to the simulator that keeps its things in `dir` and listens at `address`. */
export function simulatorControl(dir: string, address: string): SimulatorControl {
  const certificate = (name: string): Buffer => readFileSync(join(dir, 'certificates', name));
  const dispatcher = new Agent({
    // A connection that is kept would break when the simulator is closed and started again.
    pipelining: 0,
    connect: { ca: certificate('ca.pem'), cert: certificate('client.pem'), key: certificate('client.key') },
  });
  const call = async (method: 'POST' | 'DELETE', path: string, body?: object): Promise<void> => {
    const answer = await request(`${address}/simulator/${path}`, {
      method,
      dispatcher,
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const text = await answer.body.text();
    if (answer.statusCode >= 300) throw new Error(`The simulator refused ${path}: ${text}`);
  };
  return {
    post: (path, body) => call('POST', path, body),
    clearFaults: () => call('DELETE', 'faults'),
    close: () => dispatcher.close(),
  };
}
