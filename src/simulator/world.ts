import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { isDay } from '../calendar.ts';
import { PoortError } from '../errors.ts';
import type { Domain } from '../prestatie-key.ts';

const agb = z.string().regex(/^\d{8}$/);
const gemeente = z.string().regex(/^\d{4}$/);
const domain = z.enum(['jw', 'wmo']);
const day = z.string().refine(isDay, 'a day as YYYY-MM-DD');
const eenheid = z.enum(['01', '04', '14', '16', '82', '83', '84']);

const assignment = z.object({
  payer: gemeente,
  domain,
  declarant: agb,
  toewijzingNummer: z.int().min(0).max(999_999_999),
  /** `later`: the municipality knows nothing of it until it is released. */
  release: z.enum(['start', 'later']).default('start'),
  client: z.object({
    bsn: z.string().regex(/^9999\d{5}$/, 'a fictive BSN begins with 9999'),
    geboortedatum: day,
    geslacht: z.enum(['0', '1', '2']),
    achternaam: z.string().min(1),
    voorletters: z.string().min(1),
  }),
  product: z.object({ categorie: z.string(), code: z.string().nullable().default(null) }).nullable(),
  toewijzingsdatum: day,
  toewijzingstijd: z.string().regex(/^\d{2}:\d{2}:\d{2}$/),
  ingangsdatum: day,
  einddatum: day.nullable().default(null),
  redenWijziging: z.string().nullable().default(null),
  omvang: z
    .object({ volume: z.int().min(0), eenheid, frequentie: z.enum(['1', '2', '4', '6']) })
    .nullable()
    .default(null),
  budget: z.int().min(0).nullable().default(null),
});

/** One assignment as the control API takes it; the same form as in the world file. */
export const assignmentSchema = assignment;

const worldSchema = z.object({
  declarants: z.array(z.object({ agb, name: z.string(), toestemming: z.boolean().default(true) })).min(1),
  members: z.array(z.object({ agb, name: z.string().min(1) })).default([]),
  payers: z
    .array(
      z.object({
        code: gemeente,
        name: z.string().min(1),
        domain,
        /** In which release it sends assignments; the oldest that the exchange knows when absent. */
        release: z
          .string()
          .regex(/^\d+\.\d+$/)
          .optional(),
        tariffs: z.array(
          z.object({
            categorie: z.string(),
            code: z.string(),
            eenheid,
            /** Cents a unit; absent or null for euro (83). */
            tarief: z.int().min(0).nullable().default(null),
            minutesAllowed: z.boolean().default(true),
          }),
        ),
      }),
    )
    .min(1),
  assignments: z.array(assignment),
});

/** The payers, what they contract and assign, and who may declare to them. All fictive. */
export type World = z.output<typeof worldSchema>;
export type WorldPayer = World['payers'][number];
export type Tariff = WorldPayer['tariffs'][number];
/** One version of an assigned product, with its client. */
export type Assignment = World['assignments'][number];

/** Reads a world file. Throws POORT_FILE_UNREADABLE, with every fault and its place. */
export function readWorld(file: string): World {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new PoortError('POORT_FILE_UNREADABLE', `${file} must be a world file in JSON.`, { cause });
  }
  const parsed = worldSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.map(String).join('.')}: ${issue.message}`);
  throw new PoortError('POORT_FILE_UNREADABLE', `${file}: ${faults.slice(0, 20).join('; ')}`);
}

/** The payer of a code under one law, or undefined. */
export function payerOf(world: World, code: string, law: Domain): WorldPayer | undefined {
  return world.payers.find((payer) => payer.code === code && payer.domain === law);
}
