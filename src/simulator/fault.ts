import { z } from 'zod';
import { domains, type Domain } from '../prestatie-key.ts';

/** Everything that can be made to go wrong, with one sentence each. */
export const faultKinds = {
  'refuse-receipt': 'The push is refused at the door: 422 with the code (BRS01).',
  'refuse-content': 'The message is refused in the content check: AfgekeurdDoorDienst with the code (BRS13).',
  undeliverable: 'The message cannot be handed over: AanbiedenMislukt with the code (IB010).',
  'status-stuck': 'The message stays on WordtVerwerkt, for ever or for `seconds`.',
  'refuse-header': 'The payer refuses the message: a 325 with a header only and the code (0001).',
  'refuse-declaration': 'The payer refuses the declaration with the code (9333).',
  'refuse-client': 'The payer refuses the first client with the code (8187); its lines get 0233.',
  'refuse-line': 'The payer refuses one line with the code (9340).',
  late: 'The payer judges and answers after `seconds`.',
  silent: 'The payer never answers, until POST /simulator/answers.',
  double: 'The payer sends its answer twice, with two Identificaties.',
  'drop-before': 'The connection breaks before the call is processed.',
  'drop-after': 'The connection breaks after the call was processed, before the answer.',
  'error-500-before': 'The call fails with 500 and was not processed.',
  'error-500-after': 'The call fails with 500 but was processed.',
  'too-many': 'The call is refused with 429 and Retry-After `seconds`.',
  slow: 'The call takes `seconds` longer.',
  'status-down': 'The status service answers 503.',
  'wrong-checksum': 'The list gives a wrong checksum.',
  'double-listing': 'The list gives a message twice.',
  'truncated-payload': 'The payload comes cut in half.',
  'missing-payload': 'The payload is gone: 404.',
  'lost-delete': 'The confirmation is answered with 202 but forgotten.',
  garbage: 'At once: one more message in the inbox whose payload is no XML.',
  stray: 'At once: one more 325 in the inbox, about a declaration that was never sent.',
} as const;

export type FaultKind = keyof typeof faultKinds;

const kinds = Object.keys(faultKinds) as [FaultKind, ...FaultKind[]];

/** A call on one of the three services. */
export type Call = 'push' | 'list' | 'payload' | 'confirm' | 'status';

/** What the control API takes for a fault. Network faults hit the push when `match.call` names no other call. */
export const faultSchema = z.strictObject({
  kind: z.enum(kinds),
  match: z
    .strictObject({
      payer: z.string().optional(),
      domain: z.enum(domains as [Domain, ...Domain[]]).optional(),
      type: z.string().optional(),
      call: z.enum(['push', 'list', 'payload', 'confirm', 'status']).optional(),
      toewijzingNummer: z.int().optional(),
    })
    .default({}),
  times: z.int().min(1).max(1_000_000).default(1),
  code: z
    .string()
    .regex(/^[A-Z]{0,3}\d{2,4}$/)
    .optional(),
  seconds: z.number().min(0).max(86_400).optional(),
});

export type FaultOrder = z.output<typeof faultSchema>;

/** An ordered fault with how often it will still happen. */
export interface Fault extends FaultOrder {
  readonly id: string;
  readonly left: number;
}

/** What a fault is matched against. */
export interface FaultSubject {
  readonly call?: Call;
  readonly payer?: string | undefined;
  readonly domain?: Domain | undefined;
  readonly type?: string | undefined;
  readonly toewijzingNummers?: ReadonlySet<number>;
}

/** The first fault of one of these kinds that matches, or undefined. */
export function findFault(
  faults: readonly Fault[],
  wanted: readonly FaultKind[],
  subject: FaultSubject,
): Fault | undefined {
  return faults.find((fault) => fault.left > 0 && wanted.includes(fault.kind) && matches(fault, subject));
}

function matches({ kind, match }: Fault, subject: FaultSubject): boolean {
  if (match.payer !== undefined && match.payer !== subject.payer) return false;
  if (match.domain !== undefined && match.domain !== subject.domain) return false;
  if (match.type !== undefined && subject.type?.endsWith(match.type) !== true) return false;
  if (
    match.toewijzingNummer !== undefined &&
    subject.toewijzingNummers?.has(match.toewijzingNummer) !== true
  ) {
    return false;
  }
  const call = match.call ?? (networkKinds.has(kind) ? 'push' : subject.call);
  return call === subject.call;
}

/** Faults of the line itself: they can hit every call. */
const networkKinds: ReadonlySet<FaultKind> = new Set<FaultKind>([
  'drop-before',
  'drop-after',
  'error-500-before',
  'error-500-after',
  'too-many',
  'slow',
]);
