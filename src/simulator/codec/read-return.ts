import type { AssignmentReturn } from '../declaration.ts';
import type { MessageForm } from '../message.ts';
import { child, day, optionalChild, text, type Element } from './read.ts';

/** Reads the header of a 302. Its Afzender and Ontvanger are those of the 301, so the other way round. */
export function readReturn(form: MessageForm, bericht: Element): AssignmentReturn {
  const header = child(bericht, 'Header');
  const identificatie = child(header, 'BerichtIdentificatie');
  return {
    domain: form.domain,
    afzender: text(header, 'Afzender'),
    ontvanger: text(header, 'Ontvanger'),
    identificatie: text(identificatie, 'Identificatie'),
    dagtekening: day(identificatie, 'Dagtekening'),
    identificatieRetour: text(header, 'IdentificatieRetour'),
    refused: optionalChild(header, 'RetourCodes') !== null || optionalChild(bericht, 'Client') !== null,
  };
}
