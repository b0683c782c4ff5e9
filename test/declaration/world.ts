import { expect } from '@jest/globals';
import type { Assignment, RegisteredCareLine } from '../../src/care/types.ts';
import { addDays } from '../../src/calendar.ts';
import { contentOf } from '../../src/declaration/content.ts';
import {
  declarationAnswer,
  declarationMessage,
  xsdVersie,
  type NumberedDeclaration,
} from '../../src/declaration/declaration-message.ts';
import { plan, type PlanInput } from '../../src/declaration/plan.ts';
import { settle } from '../../src/declaration/settle.ts';
import { standingDebits } from '../../src/declaration/standing.ts';
import { totalOf } from '../../src/declaration/totals.ts';
import type { Answer, Claimed, DeclarationDraft, Plan } from '../../src/declaration/types.ts';
import { keyOf, wantedFrom, type WantedResult } from '../../src/declaration/wanted.ts';
import { keyText, type PrestatieKey } from '../../src/prestatie-key.ts';
import type { Message } from '../../src/standard/message.ts';
import { standard } from '../support/standard.ts';
import { anna, assignment, book, bram, careLine } from './examples.ts';
import { Municipality, type Verdict } from './municipality.ts';

export interface Care {
  readonly line: number;
  readonly assignment: number;
  readonly product: number;
  readonly month: number;
  readonly volume: number;
  readonly otherTariff: boolean;
  readonly otherClient: boolean;
}

export type Step =
  | { readonly kind: 'care'; readonly care: Care }
  | { readonly kind: 'withdraw'; readonly line: number }
  | { readonly kind: 'other-client'; readonly line: number }
  | { readonly kind: 'assign'; readonly assignment: number; readonly end: number }
  | { readonly kind: 'run'; readonly crash: boolean }
  | { readonly kind: 'send'; readonly verdict: Verdict; readonly fate: 'sent' | 'lost' | 'refused' }
  | { readonly kind: 'deliver'; readonly which: number }
  | { readonly kind: 'silence'; readonly which: number }
  | { readonly kind: 'resolve'; readonly which: number }
  | { readonly kind: 'wait'; readonly days: number };

interface Sent {
  readonly numbered: NumberedDeclaration;
  readonly numbers: readonly string[];
  /** Whether the municipality has it; ours may not know that yet. */
  arrived: boolean;
  state: 'planned' | 'sent' | 'settled' | 'void';
  answer: Message<'JW325'> | null;
}

const form = standard.model('JW323');
const months = ['2026-07', '2026-08', '2026-09', '2026-10'];
const ends = [null, '2026-09-20', '2026-12-31', '2026-06-30'];
const products = ['45A04', '45A05'];
const omvang = [{ volume: 20, eenheid: '04', frequentie: '4' }, null] as const;

/** One declarant, one municipality, and everything that can happen between them. */
export class World {
  readonly municipality = new Municipality();
  readonly #care: RegisteredCareLine[] = [];
  readonly #assignments: Assignment[] = omvang.map((size, index) =>
    assignment({
      toewijzingNummer: 100001 + index,
      ingangsdatum: '2026-07-10',
      einddatum: null,
      omvang: size,
    }),
  );
  readonly #uitval = new Map<string, PrestatieKey>();
  readonly #messages: Sent[] = [];
  readonly #claimed = new Map<string, Claimed>();
  readonly #options: { readonly maxPrestaties: number; readonly minutes: boolean };
  #today = '2026-09-15';
  #next = 1;
  granted = 0;

  constructor(options: { readonly maxPrestaties: number; readonly minutes: boolean }) {
    this.#options = options;
  }

  step(step: Step): void {
    switch (step.kind) {
      case 'care':
        this.#register(step.care);
        return;
      case 'withdraw': {
        const line = this.#newest(`L${step.line}`);
        if (line !== undefined) this.#care.push({ ...line, version: line.version + 1, withdrawn: true });
        return;
      }
      case 'other-client':
        this.#correctClient(`L${step.line}`);
        return;
      case 'assign':
        this.#assign(step.assignment, ends[step.end] ?? null);
        return;
      case 'run':
        this.run(step.crash);
        return;
      case 'send':
        this.#send(step.verdict, step.fate);
        return;
      case 'deliver': {
        const waiting = this.#messages.filter(({ answer }) => answer !== null);
        const message = waiting[step.which % Math.max(1, waiting.length)];
        if (message !== undefined) this.#deliver(message);
        return;
      }
      case 'silence': {
        const waiting = this.#messages.filter(({ state }) => state === 'sent');
        const message = waiting[step.which % Math.max(1, waiting.length)];
        if (message !== undefined) this.#settle(message, { kind: 'silence', since: this.#today });
        return;
      }
      case 'resolve': {
        const names = [...this.#uitval.keys()];
        const name = names[step.which % Math.max(1, names.length)];
        if (name !== undefined) this.#uitval.delete(name);
        return;
      }
      case 'wait':
        this.#today = addDays(this.#today, step.days);
    }
  }

  /** Plans, checks the plan and stores it, unless the program crashes before that. */
  run(crash = false): Plan {
    const input = this.#input();
    const result = plan(input);
    this.#checkPlan(result, input);
    if (!crash) {
      result.declarations.forEach((draft) => this.#store(draft));
      expect({ second: plan(this.#input()).declarations }).toEqual({ second: [] });
    }
    return result;
  }

  /** Lets everything come to rest: all is sent, answered and approved, all uitval resolved. Gives the last plan. */
  settleDown(): Plan {
    const approve: Verdict = { kind: 'approve', chosen: [true] };
    this.#today = '2026-12-31';
    for (let round = 0; round < 6; round += 1) {
      while (this.#messages.some(({ state }) => state === 'planned')) this.#send(approve, 'sent');
      for (const message of this.#messages) if (message.answer !== null) this.#deliver(message);
      this.#uitval.clear();
      const result = this.run();
      if (result.declarations.length === 0) return result;
    }
    throw new Error('does not come to rest');
  }

  wants(): WantedResult {
    return wantedFrom({
      careLines: this.#care,
      assignments: this.#assignments,
      minutesOnHourContract: () => this.#options.minutes,
    });
  }

  standing(): Claimed[] {
    return standingDebits([...this.#claimed.values()]);
  }

  #newest(externalId: string): RegisteredCareLine | undefined {
    return this.#care.filter((line) => line.externalId === externalId).at(-1);
  }

  #register(care: Care): void {
    const externalId = `L${care.line}`;
    const version = (this.#newest(externalId)?.version ?? 0) + 1;
    this.#care.push(
      careLine({
        id: `${externalId}-${version}`,
        externalId,
        version,
        toewijzingNummer: 100001 + care.assignment,
        productCode: products[care.product] ?? '',
        date: `${months[care.month] ?? ''}-15`,
        volume: care.volume,
        tarief: care.otherTariff ? 6200 : 6150,
        bsn: care.otherClient ? bram : anna,
      }),
    );
  }

  /** All care on the key of this line turns out to be of the other client. */
  #correctClient(externalId: string): void {
    const example = this.#newest(externalId);
    if (example === undefined) return;
    const name = keyText(keyOf(example));
    const bsn = example.bsn === anna ? bram : anna;
    const own = [...new Set(this.#care.map((line) => line.externalId))]
      .flatMap((each) => this.#newest(each) ?? [])
      .filter((line) => keyText(keyOf(line)) === name);
    for (const line of own) this.#care.push({ ...line, bsn, version: line.version + 1 });
  }

  #assign(index: number, einddatum: string | null): void {
    const known = this.#assignments[index];
    const toewijzingsdatum = addDays('2026-08-20', this.#assignments.length);
    if (known !== undefined) this.#assignments.push({ ...known, einddatum, toewijzingsdatum });
  }

  #input(): PlanInput {
    const { wanted, heldKeys } = this.wants();
    const periods = this.#messages
      .filter(({ state }) => state !== 'void')
      .map(({ numbered }) => numbered.declaratiePeriode);
    return {
      book,
      wanted,
      heldKeys,
      claimed: [...this.#claimed.values()],
      alsoClaimedOn: new Map(),
      uitval: [...this.#uitval.values()],
      payerHeld: false,
      policy: { maxPrestaties: this.#options.maxPrestaties },
      today: this.#today,
      lastPeriode: periods.sort().at(-1) ?? null,
    };
  }

  #checkPlan(result: Plan, input: PlanInput): void {
    expect(
      plan({ ...input, wanted: [...input.wanted].reverse(), claimed: [...input.claimed].reverse() }),
    ).toEqual(result);
    const held = new Set(
      input.heldKeys.filter(({ reason }) => reason === 'data').map(({ key }) => keyText(key)),
    );
    for (const { prestaties, total } of result.declarations) {
      expect(total).toBe(totalOf(prestaties));
      const keys = new Set(prestaties.map(({ key }) => keyText(key)));
      expect(prestaties.length <= input.policy.maxPrestaties || keys.size === 1).toBe(true);
      for (const draft of prestaties) {
        const name = keyText(draft.key);
        expect(held.has(name) || this.#uitval.has(name)).toBe(false);
        const own = input.claimed.filter(({ key }) => keyText(key) === name);
        expect(own.filter(({ state }) => state === 'planned' || state === 'sent')).toEqual([]);
        if (draft.debetCredit === 'D')
          expect(draft.careShares.reduce((sum, { cents }) => sum + cents, 0)).toBe(draft.bedrag);
      }
    }
  }

  #store(draft: DeclarationDraft): void {
    const number = (prefix: string): string => `${prefix}${this.#next++}`;
    const prestaties = draft.prestaties.map((prestatie) => ({
      ...contentOf(prestatie),
      debetCredit: prestatie.debetCredit,
      vorigReferentieNummer: prestatie.vorigReferentieNummer,
      referentieNummer: number('RN'),
    }));
    for (const prestatie of prestaties)
      this.#claimed.set(prestatie.referentieNummer, { ...prestatie, state: 'planned' });
    const { dagtekening, declaratiePeriode, total } = draft;
    this.#messages.push({
      numbered: {
        book,
        dagtekening,
        declaratiePeriode,
        total,
        prestaties,
        identificatie: number('B'),
        declaratieNummer: number('D'),
      },
      numbers: prestaties.map(({ referentieNummer }) => referentieNummer),
      arrived: false,
      state: 'planned',
      answer: null,
    });
  }

  /** Sends the oldest planned message. `lost`: it arrives, but we do not hear so, and send it again later. */
  #send(verdict: Verdict, fate: 'sent' | 'lost' | 'refused'): void {
    const message = this.#messages.find(({ state }) => state === 'planned');
    if (message === undefined) return;
    if (!message.arrived && fate === 'refused') {
      this.#settle(message, { kind: 'refused', codes: ['BRS13'] });
      return;
    }
    if (!message.arrived) {
      const declaration = declarationMessage(message.numbered, form);
      if (declaration.type !== 'JW323') throw new Error('not the Jeugdwet');
      message.arrived = true;
      message.answer = this.municipality.receive(declaration.bericht, verdict);
    }
    if (fate !== 'lost') this.#mark(message, 'sent');
  }

  #mark(message: Sent, state: 'sent'): void {
    message.state = state;
    for (const number of message.numbers) this.#change(number, state);
  }

  #change(number: string, state: Claimed['state']): void {
    const claim = this.#claimed.get(number);
    if (claim !== undefined) this.#claimed.set(number, { ...claim, state });
  }

  #deliver(message: Sent): void {
    const { answer } = message;
    if (answer === null) return;
    message.answer = null;
    const declaration = declarationMessage(message.numbered, form);
    if (declaration.type === 'JW323') this.municipality.told(answer, declaration.bericht);
    this.#settle(message, declarationAnswer(answer));
  }

  #settle(message: Sent, answer: Answer): void {
    const prestaties = message.numbers.flatMap((number) => this.#claimed.get(number) ?? []);
    const { declaratieNummer, total } = message.numbered;
    const settlement = settle({ book, declaratieNummer, total, xsdVersie, prestaties }, answer);
    expect(settlement).toMatchObject({ held: false, findings: [] });
    expect(settlement.outcomes.map(({ referentieNummer }) => referentieNummer)).toEqual(message.numbers);
    this.granted += settlement.granted;
    for (const { referentieNummer, result } of settlement.outcomes) {
      if (result === 'silent') continue;
      this.#change(referentieNummer, result);
      message.state = result === 'void' ? 'void' : 'settled';
      const key = this.#claimed.get(referentieNummer)?.key;
      if (result === 'rejected' && key !== undefined) this.#uitval.set(keyText(key), key);
    }
  }
}
