import { z } from 'zod';
import { readJsonData } from '../xsd-folder.ts';

const fieldSchema = z.object({
  nr: z.string(),
  name: z.string(),
  type: z.enum(['N', 'AN']),
  start: z.number(),
  end: z.number(),
  presence: z.enum(['mandatory', 'conditional', 'optional', 'reserve']),
  pattern: z.string().optional(),
  rule: z.string().optional(),
});

/** One field of a fixed-width record. `start` and `end` count characters from 1; source: Vektis. */
export type Field = Readonly<z.infer<typeof fieldSchema>>;

export type RecordCode = '01' | '02' | '04' | '98' | '99';

/** The layout of a message: its records by code. */
export interface Layout {
  readonly recordLength: number;
  /** The EI code in the header (0102). */
  readonly codes: readonly string[];
  readonly versie: string;
  readonly subversie: string;
  readonly records: Readonly<Record<RecordCode, readonly Field[]>>;
}

const recordSchema = z.object({ fields: z.array(fieldSchema) });

const aw319Schema = z.object({
  recordLength: z.number(),
  codes: z.record(z.string(), z.string()),
  records: z.object({
    '01': recordSchema,
    '02': recordSchema,
    '04': recordSchema,
    '98': recordSchema,
    '99': recordSchema,
  }),
});

const aw320Schema = z.object({
  recordLength: z.number(),
  codes: z.record(z.string(), z.string()),
  tails: z.object({
    '01': z.array(fieldSchema),
    '02': z.array(fieldSchema),
    '04': z.array(fieldSchema),
    '98': z.array(fieldSchema),
  }),
  trailer: z.array(fieldSchema),
});

let layouts: { readonly aw319: Layout; readonly aw320: Layout } | null = null;

/** The layouts of AW319 1.4 and AW320 1.3. */
export function vektisLayouts(): { readonly aw319: Layout; readonly aw320: Layout } {
  layouts ??= readLayouts();
  return layouts;
}

function readLayouts(): { readonly aw319: Layout; readonly aw320: Layout } {
  const declaration = aw319Schema.parse(readJsonData('aw319.json'));
  const answer = aw320Schema.parse(readJsonData('aw320.json'));
  const { records } = declaration;
  const counters = records['99'].fields.filter((field) => field.end < 34);
  return {
    aw319: {
      recordLength: declaration.recordLength,
      codes: Object.values(declaration.codes),
      versie: '01',
      subversie: '04',
      records: {
        '01': records['01'].fields,
        '02': records['02'].fields,
        '04': records['04'].fields,
        '98': records['98'].fields,
        '99': records['99'].fields,
      },
    },
    aw320: {
      recordLength: answer.recordLength,
      codes: Object.values(answer.codes),
      versie: '01',
      subversie: '03',
      records: {
        // The submitted record comes back unchanged but for code and version, which are the answer's own.
        '01': [...records['01'].fields.map(withoutVersion), ...answer.tails['01']],
        '02': [...records['02'].fields, ...answer.tails['02']],
        '04': [...records['04'].fields, ...answer.tails['04']],
        '98': [...records['98'].fields, ...answer.tails['98']],
        '99': [...counters, ...answer.trailer],
      },
    },
  };
}

function withoutVersion(field: Field): Field {
  if (!['0102', '0103', '0104'].includes(field.nr)) return field;
  const { nr, name, type, start, end, presence } = field;
  return { nr, name, type, start, end, presence };
}

/** The fields of a record by number; numbers as text without leading zeros trimmed off. */
export type Values = Readonly<Record<string, string>>;

/** Cuts a record into its fields: numeric ones keep their zeros, others lose the spaces behind them. */
export function readFields(fields: readonly Field[], text: string): Values {
  return Object.fromEntries(
    fields
      .filter((field) => field.presence !== 'reserve')
      .map((field) => {
        const raw = text.slice(field.start - 1, field.end);
        return [field.nr, field.type === 'AN' ? raw.replace(/ +$/, '') : raw];
      }),
  );
}
