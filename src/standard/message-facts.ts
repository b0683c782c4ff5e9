import { z } from 'zod';
import { readJsonData } from './xsd-folder.ts';

const factsSchema = z.object({
  type: z.string(),
  kind: z.enum(['heen', 'retour']),
  pair: z.string(),
  from: z.string(),
  to: z.string(),
  derived: z.boolean(),
  purpose: z.string(),
  purposeNl: z.string(),
});

/**
 * What a message is for: heenbericht or retourbericht, the message it is paired with, who really sends it to whom.
 * `derived`: there is no public XSD; ours follows from its pair and the other standard.
 */
export type MessageFacts = Readonly<z.infer<typeof factsSchema>>;

let facts: ReadonlyMap<string, MessageFacts> | null = null;

/** The facts of a message type; undefined for one that only an imported release has. */
export function messageFacts(type: string): MessageFacts | undefined {
  const file = z.object({ messages: z.array(factsSchema) });
  facts ??= new Map(file.parse(readJsonData('messages.json')).messages.map((one) => [one.type, one]));
  return facts.get(type);
}
