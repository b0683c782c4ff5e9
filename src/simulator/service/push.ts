import { takeFault, type Context } from '../context.ts';
import { metadataSchema } from '../metadata.ts';
import { checkReceipt } from '../receipt.ts';
import type { FaultSubject } from '../fault.ts';
import { isMessageType, formOf } from '../message.ts';
import { invalid, problem, type Reply } from './reply.ts';

/** The two parts of a push, or why it is not one. */
export type PushForm =
  | { readonly kind: 'form'; readonly metadata: unknown; readonly payload: Uint8Array }
  | { readonly kind: 'faulty'; readonly reply: Reply };

/** Reads multipart/form-data with exactly the parts `berichtMetadata` and `payload`. */
export async function readPush(contentType: string, body: Uint8Array): Promise<PushForm> {
  const faulty = (field: string, text: string): PushForm => ({
    kind: 'faulty',
    reply: problem(400, 'The request has faults; see errors.', { [field]: [text] }),
  });
  if (!/^multipart\/form-data\b/i.test(contentType))
    return faulty('body', 'This must be multipart/form-data.');
  let parts: [string, unknown][];
  try {
    const form = await multipart(contentType, body).formData();
    parts = [...form.entries()];
  } catch {
    return faulty('body', 'The multipart body cannot be read.');
  }
  const names = parts.map(([name]) => name).sort();
  if (names.join(',') !== 'berichtMetadata,payload') {
    return faulty('body', 'There must be exactly two parts: berichtMetadata and payload.');
  }
  const part = (name: string): unknown => parts.find(([one]) => one === name)?.[1];
  const metadataPart = part('berichtMetadata');
  const payloadPart = part('payload');
  if (!(payloadPart instanceof Blob) || payloadPart.type !== 'application/octet-stream') {
    return faulty('payload', 'This part must be application/octet-stream.');
  }
  if (metadataPart instanceof Blob && metadataPart.type !== 'application/json') {
    return faulty('berichtMetadata', 'This part must be application/json.');
  }
  try {
    const text = metadataPart instanceof Blob ? await metadataPart.text() : String(metadataPart);
    const payload = new Uint8Array(await payloadPart.arrayBuffer());
    return { kind: 'form', metadata: JSON.parse(text), payload };
  } catch {
    return faulty('berichtMetadata', 'This part is no JSON.');
  }
}

/** Node advises against its own multipart reader for servers in the open; this one only listens on localhost. */
function multipart(contentType: string, body: Uint8Array): { formData(): Promise<FormData> } {
  return new Response(body, { headers: { 'content-type': contentType } });
}

/** What faults are matched against, also when the metadata turns out to be faulty. */
export function pushSubject(metadata: unknown): FaultSubject {
  const parsed = metadataSchema.safeParse(metadata);
  if (!parsed.success) return { call: 'push' };
  const { geadresseerden, berichtstroom } = parsed.data.routeringgegevens;
  const type = berichtstroom.berichtsubtype ?? '';
  return {
    call: 'push',
    payer: geadresseerden[0]?.code,
    type,
    domain: isMessageType(type) ? formOf(type).domain : undefined,
  };
}

/** `POST /berichten`: 204 when the message is on disk, 400 for a faulty request, 422 for one that is refused. */
export function push(context: Context, metadata: unknown, payload: Uint8Array): Reply {
  const parsed = metadataSchema.safeParse(metadata);
  if (!parsed.success) return invalid(parsed.error.issues, 'berichtMetadata');
  if (payload.length === 0)
    return problem(400, 'The request has faults; see errors.', { payload: ['It is empty.'] });
  const fault = takeFault(context, ['refuse-receipt'], pushSubject(metadata));
  if (fault !== undefined)
    return refusal(fault.code ?? 'BRS01', 'berichtMetadata', 'Ordered through /simulator/faults.');
  const receipt = checkReceipt(context, parsed.data, payload);
  if (receipt.kind === 'refused') return refusal(receipt.code, receipt.field, receipt.text);
  const { traceerId } = parsed.data.referentiegegevens;
  context.storePayload(traceerId, payload);
  context.record({
    kind: 'received',
    message: {
      traceerId,
      type: receipt.type,
      identificatie: receipt.identificatie,
      payer: receipt.payer,
      metadata: parsed.data,
      receivedAt: context.now().toISOString(),
    },
  });
  return { status: 204 };
}

function refusal(code: string, field: string, text: string): Reply {
  return problem(422, `${code}: ${text}`, { [field]: [`${code}: ${text}`] });
}
