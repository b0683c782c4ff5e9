import { takeFault, type Context } from './context.ts';
import { checkContent, readContent } from './content-check.ts';
import { linesOf } from './declaration.ts';
import type { Berichtstatus, Melding } from './events.ts';
import type { FaultKind, FaultSubject } from './fault.ts';
import { formOf } from './message.ts';
import { offerAnswers } from './outbox.ts';
import { judge, type Forced } from './payer/judge.ts';
import { currentVersions, type EarlierDeclaration, type Knowledge } from './payer/knowledge.ts';
import type { ReceivedMessage } from './state.ts';
import { lineStates } from './books.ts';
import { payerOf } from './world.ts';

/**
 * Every open message makes one step: Ontvangen, WordtVerwerkt, VerwerkingVoltooid, WordtAangeboden, Bezorgd; a
 * delivered declaration is judged when it is due. Messages move in the order in which they came.
 */
export function advanceAll(context: Context): void {
  for (const traceerId of [...context.state.open]) {
    const message = context.state.received.get(traceerId);
    if (message !== undefined) advance(context, message);
  }
}

function advance(context: Context, message: ReceivedMessage): void {
  switch (message.status) {
    case 'Ontvangen':
      begin(context, message);
      break;
    case 'WordtVerwerkt':
      if (!isStuck(message)) check(context, message);
      break;
    case 'VerwerkingVoltooid':
      handOver(context, message);
      break;
    case 'WordtAangeboden':
      deliver(context, message);
      break;
    case 'Bezorgd':
      if (message.verdict === null && message.due !== null && message.due <= Date.now())
        answer(context, message);
      break;
    case 'AfgekeurdDoorDienst':
    case 'AanbiedenMislukt':
      break;
  }
}

function isStuck({ stuckUntil }: ReceivedMessage): boolean {
  return stuckUntil === null || (stuckUntil !== undefined && stuckUntil > Date.now());
}

function subjectOf(message: ReceivedMessage): FaultSubject {
  const toewijzingNummers = new Set(
    message.declaration === null ? [] : linesOf(message.declaration).map((line) => line.toewijzingNummer),
  );
  return { payer: message.payer, domain: formOf(message.type).domain, type: message.type, toewijzingNummers };
}

function setStatus(
  context: Context,
  { traceerId }: ReceivedMessage,
  status: Berichtstatus,
  meldingen: readonly Melding[] = [],
): void {
  context.record({ kind: 'status', traceerId, status, at: context.now().toISOString(), meldingen });
}

function begin(context: Context, message: ReceivedMessage): void {
  const fault = takeFault(context, ['status-stuck'], subjectOf(message));
  if (fault !== undefined) {
    const until = fault.seconds === undefined ? null : Date.now() + fault.seconds * 1000;
    context.record({ kind: 'stuck', traceerId: message.traceerId, until });
  }
  setStatus(context, message, 'WordtVerwerkt');
}

function check(context: Context, message: ReceivedMessage): void {
  const fault = takeFault(context, ['refuse-content'], subjectOf(message));
  if (fault !== undefined) {
    setStatus(context, message, 'AfgekeurdDoorDienst', [ordered(fault.code ?? 'BRS13')]);
    return;
  }
  const verdict = checkContent(
    message.type,
    message.metadata,
    context.payload(message.traceerId),
    context.xsdDir,
  );
  if (verdict.kind === 'refused') setStatus(context, message, 'AfgekeurdDoorDienst', [verdict.melding]);
  else setStatus(context, message, 'VerwerkingVoltooid');
}

function handOver(context: Context, message: ReceivedMessage): void {
  const fault = takeFault(context, ['undeliverable'], subjectOf(message));
  if (fault === undefined) setStatus(context, message, 'WordtAangeboden');
  else setStatus(context, message, 'AanbiedenMislukt', [ordered(fault.code ?? 'IB010')]);
}

function ordered(code: string): Melding {
  return { code, omschrijving: 'Op bestelling afgekeurd', toelichting: 'Ordered through /simulator/faults.' };
}

function deliver(context: Context, message: ReceivedMessage): void {
  const { traceerId } = message;
  const at = context.now().toISOString();
  const verdict = readContent(message.type, message.metadata, context.payload(traceerId));
  if (verdict.kind === 'refused') throw new Error('A checked message cannot be read any more.');
  if (verdict.kind === 'return') {
    context.record({ kind: 'returned', traceerId, at, answer: verdict.answer });
    return;
  }
  const subject = subjectOf({ ...message, declaration: verdict.declaration });
  const fault = takeFault(context, ['late', 'silent'], subject);
  const due = fault?.kind === 'silent' ? null : Date.now() + (fault?.seconds ?? 0) * 1000;
  context.record({ kind: 'declared', traceerId, at, declaration: verdict.declaration, due });
}

const refusals: readonly { kind: FaultKind; level: Forced['level']; code: string }[] = [
  { kind: 'refuse-header', level: 'header', code: '0001' },
  { kind: 'refuse-declaration', level: 'declaration', code: '9333' },
  { kind: 'refuse-client', level: 'client', code: '8187' },
  { kind: 'refuse-line', level: 'line', code: '9340' },
];

function answer(context: Context, message: ReceivedMessage): void {
  const { traceerId, declaration } = message;
  if (declaration === null) throw new Error('Nothing to answer.');
  const subject = subjectOf(message);
  const forced = refusals.flatMap(({ kind, level, code }): Forced[] => {
    const fault = takeFault(context, [kind], subject);
    if (fault === undefined) return [];
    return [{ level, code: fault.code ?? code, toewijzingNummer: fault.match.toewijzingNummer ?? null }];
  });
  const copies = takeFault(context, ['double'], subject) === undefined ? 1 : 2;
  const verdict = judge(declaration, knowledgeFor(context, message), forced);
  const messages = offerAnswers(context, traceerId, declaration, verdict, copies);
  context.record({ kind: 'answered', traceerId, verdict, messages });
}

/** What the payer of this declaration knows at this moment: only what reached it, or its colleagues, before. */
function knowledgeFor(context: Context, message: ReceivedMessage): Knowledge {
  const { declaration } = message;
  const payer = declaration === null ? undefined : payerOf(context.world, message.payer, declaration.domain);
  if (declaration === null || payer === undefined) throw new Error('There is no such payer.');
  const earlier: EarlierDeclaration[] = [];
  for (const other of context.state.received.values()) {
    if (other.traceerId === message.traceerId) break;
    if (other.declaration?.domain !== declaration.domain) continue;
    if (other.declaration.afzender !== declaration.afzender) continue;
    const states = lineStates(other.declaration, other.verdict);
    earlier.push({
      payer: other.payer,
      identificatie: other.declaration.identificatie,
      declaratieNummer: other.declaration.declaratieNummer,
      declaratiePeriode: other.declaration.declaratiePeriode,
      void: other.verdict !== null && other.verdict.level !== 'lines',
      lines: linesOf(other.declaration).map((line, index) => ({
        line,
        state: states[index]?.state ?? 'pending',
      })),
    });
  }
  const assignments = currentVersions(context.state.assignments).filter(
    (assignment) =>
      assignment.domain === declaration.domain &&
      assignment.payer === message.payer &&
      assignment.declarant === declaration.afzender,
  );
  return { today: context.today(), payer, assignments, earlier };
}
