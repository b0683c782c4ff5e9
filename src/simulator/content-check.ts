import { readDeclaration } from './codec/read-declaration.ts';
import { readReturn } from './codec/read-return.ts';
import { documentText, NotWellFormed, readXml } from './codec/read.ts';
import type { AssignmentReturn, Declaration } from './declaration.ts';
import type { Melding } from './events.ts';
import { formOf, type MessageType } from './message.ts';
import type { Metadata } from './metadata.ts';
import { releaseIn } from './routing.ts';
import { checkSchema } from './schema-check.ts';

/** The content check either reads the message or says why the exchange refuses it. */
export type ContentVerdict =
  | { readonly kind: 'declaration'; readonly declaration: Declaration }
  | { readonly kind: 'return'; readonly answer: AssignmentReturn }
  | { readonly kind: 'refused'; readonly melding: Melding };

/**
 * The second check of the exchange (process.md (a) 9): well-formed (BRS14), valid against its XSD (BRS13), and from
 * and to whom the envelope says (IB017). A message that fails never reaches the payer.
 */
export function checkContent(
  type: MessageType,
  metadata: Metadata,
  bytes: Uint8Array,
  xsdDir?: string,
): ContentVerdict {
  try {
    documentText(bytes);
    const schema = checkSchema(type, bytes, releaseIn(metadata), xsdDir);
    if (schema.kind === 'malformed') return refused('BRS14', 'XML niet geldig', schema.places.join('; '));
    if (schema.kind === 'invalid') return refused('BRS13', 'Niet volgens XSD', schema.places.join('; '));
    return readContent(type, metadata, bytes);
  } catch (error) {
    if (error instanceof NotWellFormed) return refused('BRS14', 'XML niet geldig', error.message);
    throw error;
  }
}

/** Reads a message that has passed the schema. Throws NotWellFormed when it cannot be read all the same. */
export function readContent(type: MessageType, metadata: Metadata, bytes: Uint8Array): ContentVerdict {
  const form = formOf(type);
  const bericht = readXml(documentText(bytes));
  const sender = metadata.routeringgegevens.afzender.code;
  const addressee = metadata.routeringgegevens.geadresseerden[0]?.code;
  if (form.number === '302') {
    const answer = readReturn(form, bericht);
    // A return keeps Afzender and Ontvanger of the message it answers.
    if (answer.ontvanger !== sender || answer.afzender !== addressee) return otherParties();
    return { kind: 'return', answer };
  }
  const declaration = readDeclaration(form, bericht);
  if (declaration.afzender !== sender || declaration.ontvanger !== addressee) return otherParties();
  return { kind: 'declaration', declaration };
}

function otherParties(): ContentVerdict {
  return refused('IB017', 'Applicatiegegevens onjuist', 'Header and envelope name other parties.');
}

function refused(code: string, omschrijving: string, toelichting: string): ContentVerdict {
  return { kind: 'refused', melding: { code, omschrijving, toelichting: toelichting.slice(0, 1000) } };
}
