import { pino } from 'pino';
import { z } from 'zod';
import type { Gateway } from '../../src/gateway/open.ts';

/** The gateway with another log: the texts of its errors, as they come. */
export function listening(gateway: Gateway): { readonly errors: string[]; readonly gateway: Gateway } {
  const errors: string[] = [];
  const line = z.object({ msg: z.string() });
  const stream = { write: (text: string) => void errors.push(line.parse(JSON.parse(text)).msg) };
  return { errors, gateway: { ...gateway, log: pino({ level: 'error' }, stream) } };
}
