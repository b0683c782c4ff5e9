import { maskBsn } from '../../bsn.ts';
import type { SimpleType } from '../model/model.ts';

/** Types whose values say something about a person: names, contact data, illness, free text. */
const personalTypes =
  /Naam|Voornamen|Voorletters|Voorvoegsel|Straat|Plaats|Postcode|Huis|Telefoon|Email|Commentaar|Organisatie|Stoornis/;

/** Elements whose values belong to a person, whatever their type. */
const personalElements = /^(?:Geboortedatum|Geboortejaar|Overlijdensdatum|Naam|Datum)$/;

/** Letters that could be a name in the wrong field; codes have few, and capitals only. */
const couldBeName = /\p{L}{3}|\p{L}\p{Ll}/u;

/** Digits that could be a BSN in the wrong field, also when written with spaces or dots. */
const couldBeBsn = /\d(?:[ .-]?\d){7,}/g;

const looksLikeDate = /^\s*[+-]?\d{4,5}-\d{1,2}-\d{1,2}(?!\d)/;

const maxShown = 24;

/**
 * A value as a finding may show it. Anything that could be a name or a BSN is masked, also where it does not belong:
 * a fault is often just that.
 */
export function shownValue(text: string, type: SimpleType, elementName: string): string {
  if (type.name === 'LDT_BurgerServicenummer') return /^\d+$/.test(text) ? maskBsn(text) : hidden(text);
  if (personalTypes.test(type.name) || personalElements.test(elementName)) return hidden(text);
  if (text.length > maxShown || couldBeName.test(text)) return hidden(text);
  if (type.base === 'date' && looksLikeDate.test(text)) return `"${text}"`;
  return `"${text.replace(couldBeBsn, (digits) => maskBsn(digits))}"`;
}

function hidden(text: string): string {
  return `***** (${String(text.length)})`;
}

/** An element or attribute name from the message: part of the fault, so shown, but never at length. */
export function shownName(name: string): string {
  return name.length <= 60 ? name : `${name.slice(0, 60)}...`;
}

const maxCodes = 40;

/** What a type allows, for people. */
export function allowedBy(type: SimpleType): string {
  const parts: string[] = [];
  if (type.enumeration !== null) {
    const more = type.enumeration.length - maxCodes;
    parts.push(type.enumeration.slice(0, maxCodes).join(' ') + (more > 0 ? ` ... (+${String(more)})` : ''));
  } else if (type.base === 'string' && type.maxLength !== null) {
    parts.push(`${String(type.minLength ?? 0)}..${String(type.maxLength)} x`);
  }
  if (type.base === 'integer')
    parts.push(`${String(type.minInclusive ?? '')}..${String(type.maxInclusive ?? '')}`);
  parts.push(...type.patterns);
  return `${type.name} ${parts.join(' ')}`.trim();
}
