import { FormData } from 'undici';
import { classifyAnswer } from './classify-answer.ts';
import type { BerichtMetadata, PushOutcome } from './types.ts';
import type { Wire } from './wire.ts';

/**
 * One attempt to push, with the ids that the metadata holds: a repeat is the same request. Throws only when certainly
 * nothing was sent (see classifyAnswer).
 */
export async function push(
  wire: Wire,
  base: URL,
  metadata: BerichtMetadata,
  payload: Uint8Array,
): Promise<PushOutcome> {
  const body = new FormData();
  body.append(
    'berichtMetadata',
    new Blob([JSON.stringify(metadata)], { type: 'application/json' }),
    'metadata',
  );
  body.append('payload', new Blob([payload], { type: 'application/octet-stream' }), 'payload');
  const result = await wire.send({ method: 'POST', url: new URL('berichten', base), body });
  return classifyAnswer(result, Date.now());
}
