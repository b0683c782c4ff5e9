import type { Day } from '../../calendar.ts';
import type { MessageForm } from '../message.ts';
import { basis, own, type Node } from './write.ts';

/** The seven elements that every header begins with. */
export function header(
  form: MessageForm,
  afzender: string,
  ontvanger: string,
  identificatie: string,
  dagtekening: Day,
): Node[] {
  return [
    own('BerichtCode', form.berichtCode),
    own('BerichtVersie', form.berichtVersie),
    own('BerichtSubversie', form.berichtSubversie),
    own('Afzender', afzender),
    own('Ontvanger', ontvanger),
    own('BerichtIdentificatie', [basis('Identificatie', identificatie), basis('Dagtekening', dagtekening)]),
    own('XsdVersie', xsdVersie({ basisschema: '1.0.0', bericht: '1.0.0' })),
  ];
}

/** The content of a CDT_XsdVersie. */
export function xsdVersie(versie: { basisschema: string; bericht: string }): Node[] {
  return [basis('BasisschemaXsdVersie', versie.basisschema), basis('BerichtXsdVersie', versie.bericht)];
}
