import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Message, MessageType } from '../../../../src/standard/catalogue.ts';
import { standard } from '../../../support/standard.ts';

const folder = fileURLToPath(new URL('../../../../fixtures/rules/iwlz/', import.meta.url));

/**
 * A case is a base message with changes by path: null takes an element away, `like` copies another and changes it.
 * `@` is the first client, a capital after it short for a longer path (base.json): `@TZ[1]/Opname`.
 */
const caseSchema = z.strictObject({
  case: z.string(),
  change: z.record(z.string(), z.unknown()),
  /** Where the rule is broken, a path a violation. */
  at: z.array(z.string()).default([]),
  /** Rules that cannot but be broken as well, with their paths. */
  also: z.array(z.string()).default([]),
});

const ruleSchema = z.strictObject({
  rule: z.string(),
  in: z.string(),
  breaks: z.array(caseSchema),
  keeps: z.array(caseSchema),
});

const likeSchema = z.strictObject({ like: z.string(), but: z.record(z.string(), z.unknown()) });

const baseSchema = z.object({
  short: z.record(z.string(), z.string()),
  messages: z.record(z.string(), z.unknown()),
});

export type RuleCase = z.infer<typeof caseSchema>;

const readJson = (name: string): unknown => JSON.parse(readFileSync(`${folder}${name}`, 'utf8'));

const base = baseSchema.parse(readJson('base.json'));

/** The message types that there is a base message of; it breaks no rule. */
export const baseTypes = Object.keys(base.messages) as readonly MessageType[];

/** All cases of fixtures/rules/iwlz, file by file. */
export const ruleCases = readdirSync(folder)
  .filter((name) => name !== 'base.json')
  .sort()
  .flatMap((name) => z.array(ruleSchema).parse(readJson(name)))
  .map((one) => ({ ...one, types: one.in.split(' ') as MessageType[] }));

/** A path of a case in full, without the root. */
export function fullPath(type: MessageType, path: string): string {
  if (!path.startsWith('@')) return path;
  const client = type === 'ZK31' ? 'Client' : 'Clienten/Client[1]';
  const [, name = '', rest = ''] = /^@([A-Z]+)?(.*)$/.exec(path.replace(/^@([A-Z][a-z].*)$/, '@/$1')) ?? [];
  const below = `${name === '' ? '' : `/${base.short[name] ?? missing(path)}`}${rest}`;
  return `${client}${below}`;
}

/** The base message of a type with changes, written and read again: so it is a valid message, too. */
export function messageOf(type: MessageType, change: RuleCase['change']): Message {
  const bericht = structuredClone(base.messages[type]) as object;
  setAt(bericht, 'Header/BerichtCode', standard.model(type).berichtCode);
  for (const [path, value] of Object.entries(change)) {
    const like = likeSchema.safeParse(value);
    const made = like.success
      ? { ...(getAt(bericht, fullPath(type, like.data.like)) as object), ...like.data.but }
      : value;
    setAt(bericht, fullPath(type, path), structuredClone(made));
  }
  const parsed = standard.parse(standard.write({ type, bericht } as unknown as Message));
  if (!parsed.ok) throw new Error(`${type}: ${JSON.stringify(parsed.findings)}`);
  return parsed.message;
}

function stepsOf(path: string): (string | number)[] {
  return path.split('/').flatMap((step) => {
    const [name = '', number] = step.split(/[[\]]/);
    return number === undefined ? [name] : [name, Number(number) - 1];
  });
}

function getAt(root: object, path: string): unknown {
  return stepsOf(path).reduce<unknown>((at, step) => Reflect.get(at as object, step) ?? missing(path), root);
}

function setAt(root: object, path: string, value: unknown): void {
  const steps = stepsOf(path);
  const last = steps.pop() ?? '';
  const parent = steps.reduce<unknown>(
    (at, step) => Reflect.get(at as object, step) ?? missing(path),
    root,
  ) as object;
  if (value === null) Reflect.deleteProperty(parent, last);
  else Reflect.set(parent, last, value);
}

function missing(path: string): never {
  throw new Error(`There is no ${path}.`);
}
