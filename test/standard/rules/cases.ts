import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Message, MessageType } from '../../../src/standard/catalogue.ts';
import { standard } from '../../support/standard.ts';

const folder = fileURLToPath(new URL('../../../fixtures/rules/ijw-iwmo/', import.meta.url));

/**
 * New values by path (`Client/Naam/NaamGebruik`, `Contact[2]` counts from 1); null takes the element away. The first
 * step may be a name of base.json (`line2` is the second line of a declaration).
 */
const changeSchema = z.record(z.string(), z.unknown());

const passSchema = z.object({
  case: z.string(),
  change: changeSchema.default({}),
  /** Only in this standard; in both by default. */
  only: z.enum(['JW', 'WMO']).optional(),
  /** The system date. */
  today: z.string().optional(),
});

const failSchema = passSchema.extend({
  /** Where the rule is broken. */
  at: z.array(z.string()),
  severity: z.enum(['error', 'warning']).default('error'),
  /** Rules that cannot but be broken too, with their paths: they say partly the same. */
  also: z.array(z.string()).default([]),
});

const ruleSchema = z.object({
  rule: z.string(),
  message: z.string(),
  breaks: z.array(failSchema).default([]),
  keeps: z.array(passSchema).default([]),
});

export type FailCase = z.infer<typeof failSchema>;
export type PassCase = z.infer<typeof passSchema>;
export type RuleCases = z.infer<typeof ruleSchema>;

const baseSchema = z.object({
  categoriesOfWmo: z.record(z.string(), z.string()),
  names: z.record(z.string(), z.record(z.string(), z.string())),
  messages: z.record(z.string(), z.unknown()),
});

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(`${folder}${name}`, 'utf8'));
}

const base = baseSchema.parse(readJson('base.json'));

/** The families (`301`) that there is a base message of; it breaks no rule. */
export const families: readonly string[] = Object.keys(base.messages);

/** All cases of fixtures/rules/ijw-iwmo, file by file. */
export const ruleCases: readonly RuleCases[] = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => /^\d{3}\.json$/.test(name))
      .sort()
      .flatMap((name) => z.array(ruleSchema).parse(readJson(name)))
  : [];

/** A path with the name at its begin spelled out. */
export function fullPath(family: string, path: string): string {
  return path.replace(/^[^/[]+/, (first) => base.names[family]?.[first] ?? first);
}

/** The base message of a family with its changes, written and read again: so it is a valid message, too. */
export function messageOf(
  family: string,
  prefix: 'JW' | 'WMO',
  change: z.infer<typeof changeSchema>,
): Message {
  const type = `${prefix}${family}` as MessageType;
  const bericht = structuredClone(base.messages[family]) as Record<string, unknown>;
  setAt(bericht, 'Header/BerichtCode', standard.model(type).berichtCode);
  for (const [path, value] of Object.entries(change))
    setAt(bericht, fullPath(family, path), structuredClone(value));
  if (prefix === 'WMO') renameCategories(bericht);
  const parsed = standard.parse(standard.write({ type, bericht } as unknown as Message));
  if (!parsed.ok) throw new Error(`${type}: ${JSON.stringify(parsed.findings)}`);
  return parsed.message;
}

function setAt(root: Record<string, unknown>, path: string, value: unknown): void {
  const steps = path.split('/').flatMap((step) => {
    const [name = '', number] = step.split(/[[\]]/);
    return number === undefined ? [name] : [name, Number(number) - 1];
  });
  const last = steps.pop() ?? '';
  const parent = steps.reduce<unknown>(
    (at, step) => Reflect.get(at as object, step) ?? missing(path, step),
    root,
  );
  if (value !== null) Reflect.set(parent as object, last, value);
  else if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else Reflect.deleteProperty(parent as object, last);
}

function missing(path: string, step: string | number): never {
  throw new Error(`${path}: there is no ${String(step)}.`);
}

function renameCategories(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [name, child] of Object.entries(value)) {
    if (typeof child !== 'string') renameCategories(child);
    else if (/Categorie$/.test(name)) Reflect.set(value, name, base.categoriesOfWmo[child] ?? child);
  }
}
