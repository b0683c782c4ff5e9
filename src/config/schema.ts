import { z } from 'zod';
import { isDay } from '../calendar.ts';

const agb = z.string().regex(/^\d{8}$/, 'an AGB code has eight digits (write it between quotes)');
const gemeente = z.string().regex(/^\d{4}$/, 'a payer code has four digits (write it between quotes)');
const domain = z.enum(['jw', 'wmo']);
const url = z.url('a full address, such as https://host/path');

const declarant = z.strictObject({
  agb,
  name: z.string().min(1),
});

const payer = z.strictObject({
  code: gemeente,
  name: z.string().min(1),
  domains: z.array(domain).min(1),
  /** What open uitval of this payer stops: its own keys, the whole payer, or nothing. */
  gate: z.enum(['hold-item', 'hold-payer', 'warn']).default('hold-item'),
  /** Declare hour assignments in minutes (TR341, TR346) instead of rounded hours (IV079). */
  minutesOnHourContract: z.boolean().default(false),
});

const certificate = z
  .strictObject({
    pfx: z.string().optional(),
    cert: z.string().optional(),
    key: z.string().optional(),
    passphrase: z.string().optional(),
    passphraseFile: z.string().optional(),
  })
  .refine((value) => value.pfx !== undefined || (value.cert !== undefined && value.key !== undefined), {
    error: 'give pfx, or cert and key',
  });

const routingRow = z.strictObject({
  message: z.string().regex(/^(JW|WMO|AW|ZK)\d{2,3}$/, 'a message name such as JW323'),
  /** Of which release; else the one that versie and subversie make together. */
  release: z
    .string()
    .regex(/^\d+(\.\d+)+$/, 'a release such as 3.2 (write it between quotes)')
    .optional(),
  berichttype: z.string().min(1).max(60),
  berichtsubtype: z.string().min(1).max(60).optional(),
  versie: z.int().min(0).max(999),
  subversie: z.int().min(0).max(999),
  actie: z.string().min(1).max(60),
  afzenderRol: z.string().min(1).max(100),
  geadresseerdeRol: z.string().min(1).max(100),
  payload: z.enum(['xml', 'zip']),
});

const exchange = z.strictObject({
  push: url,
  pull: url,
  status: url,
  certificate,
  /** PEM file with the certificate authority that the exchange's own certificate must come from. */
  ca: z.string().optional(),
  timeoutSeconds: z.number().positive().default(30),
  requestsPerSecond: z.number().positive().default(10),
  routing: z.array(routingRow).default([]),
});

const schedule = z.strictObject({
  /** Wall clock in the Netherlands, `HH:MM`. */
  nightlyRunAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time as HH:MM')
    .default('02:30'),
  nightlyRun: z.boolean().default(true),
  /** A night whose hour passed while nothing ran is still made up for this many hours; after that it is skipped. */
  nightlyRunCatchUpHours: z.number().positive().max(20).default(4),
  pullEverySeconds: z.number().positive().default(60),
  followEverySeconds: z.number().positive().default(60),
});

const declaration = z.strictObject({
  maxMessageBytes: z.int().min(10_000).max(25_000_000).default(20_000_000),
  maxPrestaties: z.int().min(1).max(24_000).default(20_000),
});

const kpi = z.strictObject({
  /** From when the days until declaration are counted. */
  countFrom: z.enum(['month-end', 'care-date', 'approval']).default('month-end'),
  withinDays: z.int().min(1).default(30),
});

const careImport = z.strictObject({
  /** Our column name to the column name in the file. */
  columns: z.record(z.string(), z.string()).default({}),
});

const releaseChange = z.strictObject({
  release: z.string().regex(/^\d+(\.\d+)+$/, 'a release such as 3.3 (write it between quotes)'),
  /** New messages are written in it from this day on. */
  from: z.string().refine(isDay, 'a day as YYYY-MM-DD'),
});

const releaseChanges = z
  .array(releaseChange)
  .refine((changes) => new Set(changes.map(({ from }) => from)).size === changes.length, {
    error: 'two releases cannot come into force on one day',
  })
  .default([]);

const releases = z.strictObject({ ijw: releaseChanges, iwmo: releaseChanges, iwlz: releaseChanges });

/** The whole configuration file. Defaults are filled in; unknown keys are faults. */
export const configurationSchema = z.strictObject({
  environment: z.enum(['simulator', 'test', 'acceptance', 'production']),
  dataDir: z.string().default('./data'),
  databaseUrl: z.string().optional(),
  redisUrl: z.string().optional(),
  xsdDir: z.string().optional(),
  releases: releases.prefault({}),
  lineEnd: z.enum(['crlf', 'lf']).default('crlf'),
  logLevel: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  declarants: z.array(declarant).min(1),
  members: z.array(z.strictObject({ agb, name: z.string().min(1) })).default([]),
  payers: z.array(payer).min(1),
  exchange,
  schedule: schedule.prefault({}),
  declaration: declaration.prefault({}),
  kpi: kpi.prefault({}),
  careImport: careImport.prefault({}),
  web: z
    .strictObject({
      host: z.string().default('127.0.0.1'),
      port: z.int().min(0).max(65_535).default(8480),
    })
    .prefault({}),
});

export type Configuration = z.output<typeof configurationSchema>;
export type PayerConfiguration = Configuration['payers'][number];
