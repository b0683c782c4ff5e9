import { z } from 'zod';

const party = z.strictObject({
  rol: z.string().min(1).max(100),
  code: z.string().min(1).max(100).optional(),
});

const berichtstroom = z.strictObject({
  berichttype: z.string().min(1).max(60),
  berichtsubtype: z.string().min(1).max(60).optional(),
  berichtversie: z.int().min(0).max(999),
  berichtsubversie: z.int().min(0).max(999),
  actie: z.string().min(1).max(60),
});

const referentiegegevens = z.strictObject({
  conversatieId: z.uuid(),
  traceerId: z.uuidv4(),
  alsAntwoordOp: z.uuid().optional(),
  referentieId: z.string().min(1).max(150).optional(),
});

/** The metadata part of a push, strict on every field: no field more than the exchange names (exchange/vsp.md). */
export const metadataSchema = z.strictObject({
  routeringgegevens: z.strictObject({
    afzender: party,
    geadresseerden: z.array(party).min(1).max(100),
    berichtstroom,
  }),
  referentiegegevens,
  verwerkingscontext: z
    .array(
      z.strictObject({
        sleutel: z.string().min(1).max(100),
        waarde: z.array(z.string().min(1).max(250)).min(1).max(100),
      }),
    )
    .min(1)
    .max(100)
    .optional(),
});

export type Metadata = z.output<typeof metadataSchema>;

/** The body of a search in the inbox: every field narrows it. */
export const searchSchema = z.strictObject({
  limit: z.int().min(1).max(250).default(250),
  conversatieId: z.uuid().optional(),
  traceerId: z.uuid().optional(),
  afzender: party.partial().optional(),
  geadresseerde: party.partial().optional(),
  berichtstroom: berichtstroom.partial().optional(),
});

export type Search = z.output<typeof searchSchema>;
