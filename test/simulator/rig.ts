import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Agent, FormData, request } from 'undici';
import { z } from 'zod';
import type { Books } from '../../src/simulator/books.ts';
import { routeOf } from '../../src/simulator/routing.ts';
import type { MessageType } from '../../src/simulator/message.ts';
import { paths } from '../../src/simulator/service/call.ts';
import { startSimulator, type Simulator } from '../../src/simulator/start.ts';
import { valuesOf } from './xml.ts';

export const worldFile = fileURLToPath(new URL('./world.json', import.meta.url));
export const today = '2026-11-03';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

const listSchema = z.array(
  z.object({
    basisgegevens: z.object({
      ontvangenOp: z.iso.datetime(),
      payload: z.object({
        url: z.url(),
        grootte: z.number(),
        checksum: z.object({ algoritme: z.literal('SHA256'), waarde: z.string() }),
      }),
    }),
    routeringgegevens: z.object({
      afzender: z.object({ rol: z.string(), code: z.string() }),
      berichtstroom: z.object({ berichtsubtype: z.string() }),
    }),
    referentiegegevens: z.object({ conversatieId: z.string(), traceerId: z.string() }),
  }),
);
export type Listed = z.output<typeof listSchema>[number];

const statusSchema = z.array(
  z.object({
    berichtstatus: z.string(),
    meldingen: z.array(z.object({ code: z.string(), omschrijving: z.string() })).optional(),
  }),
);

/** A simulator in a folder of its own, and a client that talks HTTPS to it. */
export interface Rig {
  readonly dir: string;
  simulator(): Simulator;
  restart(): Promise<void>;
  call(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<Answer>;
  books(): Promise<Books>;
  push(
    type: MessageType,
    xml: string | Uint8Array,
    changes?: PushChanges,
  ): Promise<Answer & { traceerId: string }>;
  /** Pushes and waits until the payer has answered, or the exchange refused; gives status, codes and the 325. */
  settle(type: MessageType, xml: string): Promise<{ status: string; codes: string[]; answer: string }>;
  statusOf(traceerId: string): Promise<z.output<typeof statusSchema>>;
  list(limit?: number): Promise<Listed[]>;
  payload(traceerId: string): Promise<string>;
  confirmAll(): Promise<void>;
  fault(order: object): Promise<Answer>;
  end(): Promise<void>;
}

export interface PushChanges {
  readonly traceerId?: string;
  readonly payer?: string;
  readonly sender?: string;
  readonly references?: object;
  readonly metadata?: (metadata: Record<string, unknown>) => unknown;
  readonly parts?: (form: FormData) => void;
}

/** Certificates of the first rig in this process: making keys takes most of a start. */
let certificates: string | null = null;

/** Starts a simulator on the sample world (or another). */
export async function startRig(world = worldFile): Promise<Rig> {
  const dir = mkdtempSync(join(tmpdir(), 'simulator-'));
  if (certificates !== null) cpSync(certificates, join(dir, 'certificates'), { recursive: true });
  let simulator = await startSimulator({ dir, worldFile: world, today: () => today });
  if (certificates === null) {
    certificates = mkdtempSync(join(tmpdir(), 'simulator-certificates-'));
    cpSync(join(dir, 'certificates'), certificates, { recursive: true });
  }
  let agent = agentFor(dir, 'client');

  const call: Rig['call'] = async (method, path, body) =>
    send(
      agent,
      method,
      `${simulator.address}${path}`,
      body === undefined ? undefined : JSON.stringify(body),
      {
        'content-type': 'application/json',
      },
    );

  const rig: Rig = {
    dir,
    simulator: () => simulator,
    restart: async () => {
      await agent.close();
      await simulator.close();
      simulator = await startSimulator({ dir, worldFile: world, today: () => today });
      agent = agentFor(dir, 'client');
    },
    call,
    books: async () => JSON.parse((await call('GET', '/simulator/books')).body.toString()) as Books,
    push: async (type, xml, changes = {}) => {
      const traceerId = changes.traceerId ?? randomUUID();
      const metadata = metadataFor(type, traceerId, changes);
      const form = new FormData();
      form.append('berichtMetadata', new Blob([JSON.stringify(metadata)], { type: 'application/json' }));
      form.append('payload', new Blob([xml], { type: 'application/octet-stream' }));
      changes.parts?.(form);
      const answer = await send(agent, 'POST', `${simulator.address}${paths.push}/berichten`, form);
      return { ...answer, traceerId };
    },
    statusOf: async (traceerId) => {
      const answer = await call('GET', `${paths.status}/berichtstatussen?traceerId=${traceerId}`);
      return statusSchema.parse(JSON.parse(answer.body.toString()));
    },
    settle: async (type, xml) => {
      const { status, traceerId, body } = await rig.push(type, xml);
      if (status !== 204) throw new Error(`Push answered ${status}: ${body.toString()}`);
      return until(async () => {
        const [report] = await rig.statusOf(traceerId);
        const codes = report?.meldingen?.map((melding) => melding.code) ?? [];
        if (report?.berichtstatus === 'AfgekeurdDoorDienst')
          return { status: report.berichtstatus, codes, answer: '' };
        const offered = simulator.books().offered.find((message) => message.about === traceerId);
        if (offered === undefined || report === undefined) return undefined;
        const answer = await rig.payload(offered.traceerId);
        return { status: report.berichtstatus, codes: valuesOf(answer, 'RetourCode'), answer };
      });
    },
    list: async (limit) => {
      const answer = await call(
        'GET',
        `${paths.pull}/berichten${limit === undefined ? '' : `?limit=${limit}`}`,
      );
      return listSchema.parse(JSON.parse(answer.body.toString()));
    },
    payload: async (traceerId) =>
      (await call('GET', `${paths.pull}/berichten/${traceerId}/payload`)).body.toString(),
    confirmAll: async () => {
      for (const { referentiegegevens } of await rig.list()) {
        await call('DELETE', `${paths.pull}/berichten/${referentiegegevens.traceerId}`);
      }
    },
    fault: (order) => call('POST', '/simulator/faults', order),
    end: async () => {
      await agent.close();
      await simulator.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
  return rig;
}

/** A client with one of the certificates of a simulator folder. */
export function agentFor(dir: string, name: string): Agent {
  const file = (extension: string): Buffer => readFileSync(join(dir, 'certificates', `${name}.${extension}`));
  const ca = readFileSync(join(dir, 'certificates', 'ca.pem'));
  return new Agent({ connect: { ca, cert: file('pem'), key: file('key') } });
}

async function send(
  agent: Agent,
  method: 'GET' | 'POST' | 'DELETE',
  url: string,
  body?: string | FormData,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const answer = await request(url, { method, dispatcher: agent, headers, body: body ?? null });
  return {
    status: answer.statusCode,
    headers: answer.headers,
    body: Buffer.from(await answer.body.arrayBuffer()),
  };
}

function metadataFor(type: MessageType, traceerId: string, changes: PushChanges): unknown {
  const route = routeOf(type);
  const conversatieId = randomUUID();
  const metadata = {
    routeringgegevens: {
      afzender: { rol: route.afzenderRol, code: changes.sender ?? '98765432' },
      geadresseerden: [{ rol: route.geadresseerdeRol, code: changes.payer ?? '0363' }],
      berichtstroom: {
        berichttype: route.berichttype,
        berichtsubtype: route.berichtsubtype,
        berichtversie: route.versie,
        berichtsubversie: route.subversie,
        actie: route.actie,
      },
    },
    referentiegegevens: { conversatieId, traceerId, referentieId: conversatieId, ...changes.references },
  };
  return changes.metadata === undefined ? metadata : changes.metadata(structuredClone(metadata));
}

/** Asks again until there is an answer; fails after ten seconds. */
export async function until<T>(ask: () => Promise<T | undefined>): Promise<T> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const found = await ask();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error('It did not happen in time.');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
