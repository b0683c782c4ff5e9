import { z } from 'zod';
import { say, type Language, type Section } from '../language/language.ts';
import { readJsonData } from './xsd-folder.ts';

const retourCodeSchema = z.object({
  code: z.string(),
  rule: z.string().nullable(),
  messages: z.array(z.string()),
  cause: z.enum([
    'technical',
    'none',
    'tariff',
    'data',
    'duplicate',
    'period',
    'assignment-missing',
    'volume',
    'assignment-mismatch',
    'authorisation',
  ]),
  fixedBy: z.string(),
  resubmittable: z.boolean(),
  issuedBy: z.string(),
  scope: z.string(),
  label: z.string(),
  labelNl: z.string(),
  remedy: z.string(),
  remedyNl: z.string(),
});

const fileSchema = z.object({ codes: z.array(retourCodeSchema) });

/**
 * A return code of WJ001, or a refusal of the exchange (BRS, IB): what it means, who must act and what to do.
 * `resubmittable`: the same care may be declared again once the cause is gone.
 */
export type RetourCode = Readonly<z.infer<typeof retourCodeSchema>>;

export type RetourCause = RetourCode['cause'];

let codes: ReadonlyMap<string, RetourCode> | null = null;

function allCodes(): ReadonlyMap<string, RetourCode> {
  codes ??= new Map(
    fileSchema.parse(readJsonData('retourcodes.json')).codes.map((code) => [code.code, code]),
  );
  return codes;
}

/** What is known of a code; undefined when no list has it. */
export function retourCode(code: string): RetourCode | undefined {
  return allCodes().get(code);
}

/** All codes, in the order of the lists. */
export function retourCodes(): readonly RetourCode[] {
  return [...allCodes().values()];
}

const causes: Section<RetourCause> = {
  en: {
    technical: 'a fault in the software or the file',
    none: 'nothing is wrong',
    tariff: 'the tariff or the amount',
    data: 'a fault in the data',
    duplicate: 'sent or used before',
    period: 'the period or a date',
    'assignment-missing': 'the assignment is missing',
    volume: 'more than was assigned',
    'assignment-mismatch': 'differs from the assignment',
    authorisation: 'a right or a connection is missing',
  },
  nl: {
    technical: 'een fout in de software of het bestand',
    none: 'er is niets mis',
    tariff: 'het tarief of het bedrag',
    data: 'een fout in de gegevens',
    duplicate: 'al eerder verstuurd of gebruikt',
    period: 'de periode of een datum',
    'assignment-missing': 'de toewijzing ontbreekt',
    volume: 'meer dan er is toegewezen',
    'assignment-mismatch': 'wijkt af van de toewijzing',
    authorisation: 'een recht of een aansluiting ontbreekt',
  },
};

/** A cause in words, for staff. */
export function causeText(cause: RetourCause, language: Language): string {
  return say(causes, language, cause);
}
