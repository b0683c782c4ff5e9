import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { booksOf } from '../books.ts';
import type { Context } from '../context.ts';
import { faultKinds, faultSchema, type FaultOrder } from '../fault.ts';
import { isMessageType, typeOf } from '../message.ts';
import { offerAnswers, offerAssignments, offerGarbage, offerStray } from '../outbox.ts';
import { routingTable } from '../routing.ts';
import { assignmentSchema, type Assignment } from '../world.ts';
import { invalid, problem, type Reply } from './reply.ts';

const releaseSchema = z.strictObject({
  toewijzingNummers: z.array(z.int()).min(1),
  payer: z.string().optional(),
  domain: z.enum(['jw', 'wmo']).optional(),
});

const answersSchema = z.strictObject({
  declaratieNummers: z.array(z.string()).optional(),
  again: z.boolean().default(false),
});

/** The calls under /simulator: books, routing, assignments, faults, answers. */
export function control(context: Context, method: string, path: string, body: () => unknown): Reply {
  switch (`${method} ${path}`) {
    case 'GET /simulator/books':
      return { status: 200, json: booksOf(context.state) };
    case 'GET /simulator/routing':
      return { status: 200, json: routingTable(context.releases) };
    case 'GET /simulator/faults':
      return { status: 200, json: { faults: context.state.faults, kinds: faultKinds } };
    case 'POST /simulator/faults':
      return orderFault(context, body());
    case 'DELETE /simulator/faults':
      context.record({ kind: 'faults-cleared' });
      return { status: 204 };
    case 'POST /simulator/assignments/release':
      return release(context, body());
    case 'POST /simulator/assignments':
      return assign(context, body());
    case 'POST /simulator/answers':
      return answerNow(context, body());
    default:
      return problem(404, 'There is no such call.');
  }
}

function orderFault(context: Context, body: unknown): Reply {
  const parsed = faultSchema.safeParse(body);
  if (!parsed.success) return invalid(parsed.error.issues, 'body');
  const order = parsed.data;
  if (order.kind === 'garbage' || order.kind === 'stray') return atOnce(context, order);
  const fault = { ...order, id: randomUUID(), left: order.times };
  context.record({ kind: 'fault', fault });
  return { status: 201, json: fault };
}

function atOnce(context: Context, { kind, match, times }: FaultOrder): Reply {
  const payer = context.world.payers.find(
    (one) =>
      (match.payer === undefined || one.code === match.payer) &&
      (match.domain === undefined || one.domain === match.domain),
  );
  const [declarant] = context.world.declarants;
  if (payer === undefined || declarant === undefined) return problem(400, 'There is no such payer.');
  const wanted = match.type ?? '';
  const type = isMessageType(wanted) ? wanted : typeOf(payer.domain, '325');
  const make = kind === 'garbage' ? offerGarbage : offerStray;
  const made: string[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const message = make(context, type, payer.code, declarant.agb);
    context.record({ kind: 'offered', messages: [message] });
    made.push(message.traceerId);
  }
  return { status: 201, json: { traceerIds: made } };
}

function release(context: Context, body: unknown): Reply {
  const parsed = releaseSchema.safeParse(body);
  if (!parsed.success) return invalid(parsed.error.issues, 'body');
  const { toewijzingNummers, payer, domain } = parsed.data;
  const wanted = context.world.assignments.filter(
    (assignment) =>
      toewijzingNummers.includes(assignment.toewijzingNummer) &&
      (payer === undefined || assignment.payer === payer) &&
      (domain === undefined || assignment.domain === domain),
  );
  const missing = toewijzingNummers.filter(
    (number) => !wanted.some((one) => one.toewijzingNummer === number),
  );
  if (missing.length > 0) return problem(404, `The world has no assignment ${missing.join(', ')}.`);
  return { status: 200, json: { traceerIds: releaseAssignments(context, wanted) } };
}

function assign(context: Context, body: unknown): Reply {
  const parsed = z.strictObject({ assignments: z.array(assignmentSchema).min(1) }).safeParse(body);
  if (!parsed.success) return invalid(parsed.error.issues, 'body');
  return { status: 200, json: { traceerIds: releaseAssignments(context, parsed.data.assignments) } };
}

/** Sends what was not sent before as 301 messages; gives their traceerIds. A version is sent once. */
export function releaseAssignments(context: Context, wanted: readonly Assignment[]): string[] {
  const sent = new Set(context.state.assignments.map(versionKey));
  const assignments = wanted.filter((assignment) => !sent.has(versionKey(assignment)));
  if (assignments.length === 0) return [];
  const messages = offerAssignments(context, assignments);
  context.record({ kind: 'assigned', assignments, messages });
  return messages.map((message) => message.traceerId);
}

function versionKey(assignment: Assignment): string {
  const { domain, payer, toewijzingNummer, toewijzingsdatum, toewijzingstijd } = assignment;
  return [domain, payer, toewijzingNummer, toewijzingsdatum, toewijzingstijd].join('/');
}

/** Silent and late payers answer now; with `again`, those that answered before say it once more. */
function answerNow(context: Context, body: unknown): Reply {
  const parsed = answersSchema.safeParse(body);
  if (!parsed.success) return invalid(parsed.error.issues, 'body');
  const { declaratieNummers, again } = parsed.data;
  const touched: string[] = [];
  for (const { traceerId, declaration, verdict } of [...context.state.received.values()]) {
    if (declaration === null || declaratieNummers?.includes(declaration.declaratieNummer) === false) continue;
    if (verdict === null) context.record({ kind: 'due', traceerId, due: Date.now() });
    else if (again) {
      context.record({
        kind: 'offered',
        messages: offerAnswers(context, traceerId, declaration, verdict, 1),
      });
    } else continue;
    touched.push(traceerId);
  }
  return { status: 200, json: { traceerIds: touched } };
}
