import { createHash, randomUUID } from 'node:crypto';
import type { Domain } from '../prestatie-key.ts';
import type { Context } from './context.ts';
import { writeAnswer } from './codec/write-answer.ts';
import { writeAssignments } from './codec/write-assignment.ts';
import type { Declaration } from './declaration.ts';
import type { Offered } from './events.ts';
import { firstRelease, formOf, typeOf, type MessageType } from './message.ts';
import type { Verdict } from './payer/verdict.ts';
import { releaseIn, routeOf } from './routing.ts';
import { payerOf, type Assignment } from './world.ts';

interface Letter {
  readonly type: MessageType;
  readonly release: string;
  readonly payer: string;
  readonly declarant: string;
  readonly identificatie: string;
  readonly about: string | null;
  readonly bytes: Uint8Array;
}

/** Numbers messages that a payer sends: unique for ever, whatever the type (TR056). `ahead` counts within one fact. */
export function nextIdentificatie(context: Context, ahead = 0): string {
  return `S${String(context.state.offered.size + ahead + 1).padStart(11, '0')}`;
}

/** Puts the bytes of a message on disk and gives the fact that it is in the inbox, to be recorded. */
export function offer(context: Context, letter: Letter): Offered {
  const traceerId = randomUUID();
  const conversatieId = randomUUID();
  const route = routeOf(letter.type, letter.release);
  context.storePayload(traceerId, letter.bytes);
  return {
    traceerId,
    type: letter.type,
    identificatie: letter.identificatie,
    payer: letter.payer,
    metadata: {
      routeringgegevens: {
        afzender: { rol: route.afzenderRol, code: letter.payer },
        geadresseerden: [{ rol: route.geadresseerdeRol, code: letter.declarant }],
        berichtstroom: {
          berichttype: route.berichttype,
          berichtsubtype: route.berichtsubtype,
          berichtversie: route.versie,
          berichtsubversie: route.subversie,
          actie: route.actie,
        },
      },
      // A 325 is no answer in the sense of the exchange: it starts a conversation of its own.
      referentiegegevens: { conversatieId, traceerId, referentieId: conversatieId },
    },
    offeredAt: context.now().toISOString(),
    size: letter.bytes.length,
    sha256: createHash('sha256').update(letter.bytes).digest('hex'),
    about: letter.about,
  };
}

/** The 301 messages for these assignments: one a client, payer and declarant, with all products in it. */
export function offerAssignments(context: Context, assignments: readonly Assignment[]): Offered[] {
  const groups = new Map<string, [Assignment, ...Assignment[]]>();
  for (const assignment of assignments) {
    const key = [assignment.domain, assignment.payer, assignment.declarant, assignment.client.bsn].join('/');
    const group = groups.get(key);
    // Two versions of one assignment cannot share a message (TR101).
    const twice = group?.some((other) => other.toewijzingNummer === assignment.toewijzingNummer);
    if (group === undefined) groups.set(key, [assignment]);
    else if (twice === true) groups.set(`${key}/${groups.size}`, [assignment]);
    else group.push(assignment);
  }
  return [...groups.values()].map((group, index) => {
    const [first] = group;
    const identificatie = nextIdentificatie(context, index);
    const release = ownRelease(context, first.payer, first.domain);
    return offer(context, {
      type: typeOf(first.domain, '301'),
      release,
      payer: first.payer,
      declarant: first.declarant,
      identificatie,
      about: null,
      bytes: writeAssignments({ identificatie, dagtekening: context.today(), release, assignments: group }),
    });
  });
}

/** The release in which a payer writes what answers nothing: its own, else the oldest that the exchange knows. */
function ownRelease({ world, releases }: Context, payer: string, domain: Domain): string {
  return payerOf(world, payer, domain)?.release ?? releases[domain][0] ?? firstRelease;
}

/** The 325 that a verdict makes, in the release of the 323; `copies` of it, each with its own Identificatie. */
export function offerAnswers(
  context: Context,
  about: string,
  declaration: Declaration,
  verdict: Verdict,
  copies: number,
): Offered[] {
  const answered = context.state.received.get(about);
  const release =
    answered === undefined
      ? ownRelease(context, declaration.ontvanger, declaration.domain)
      : releaseIn(answered.metadata);
  return Array.from({ length: copies }, (_, index) => {
    const identificatie = nextIdentificatie(context, index);
    return offer(context, {
      type: typeOf(declaration.domain, '325'),
      release,
      payer: declaration.ontvanger,
      declarant: declaration.afzender,
      identificatie,
      about,
      bytes: writeAnswer({ declaration, verdict, release, identificatie, dagtekening: context.today() }),
    });
  });
}

/** A message whose payload is no XML. */
export function offerGarbage(context: Context, type: MessageType, payer: string, declarant: string): Offered {
  const identificatie = nextIdentificatie(context);
  const bytes = Buffer.from([0x00, 0xff, 0x3c, 0x42, 0x65, 0x72, 0x69, 0x63, 0x68, 0x74]);
  const release = ownRelease(context, payer, formOf(type).domain);
  return offer(context, { type, release, payer, declarant, identificatie, about: null, bytes });
}

/** A 325 about a declaration that nobody sent. */
export function offerStray(context: Context, type: MessageType, payer: string, declarant: string): Offered {
  const { domain } = formOf(type);
  const [answer] = offerAnswers(
    context,
    randomUUID(),
    {
      domain,
      afzender: declarant,
      ontvanger: payer,
      identificatie: 'NEVERSENT',
      dagtekening: context.today(),
      xsdVersie: { basisschema: '1.0.0', bericht: '1.0.0' },
      declaratieNummer: 'NEVERSENT',
      declaratiePeriode: { begin: context.today(), end: context.today() },
      declaratieDagtekening: context.today(),
      totaal: { bedrag: 0, debetCredit: 'D' },
      clients: [],
    },
    { level: 'lines', clients: [], lines: [] },
    1,
  );
  if (answer === undefined) throw new Error('No answer was made.');
  return answer;
}
