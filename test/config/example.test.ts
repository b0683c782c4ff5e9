import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadConfiguration } from '../../src/config/load.ts';
import { configurationSchema } from '../../src/config/schema.ts';

const folder = mkdtempSync(join(tmpdir(), 'poort-example-'));
afterAll(() => rmSync(folder, { recursive: true }));

const root = join(import.meta.dirname, '../..');
const example = readFileSync(join(root, 'config/poort.example.yaml'), 'utf8');

/** The example with every key that is switched off (`#key: value`) switched on. */
const everything = example.replace(/^(\s*)#(\w+: )/gm, '$1$2');

interface JsonSchema {
  readonly properties?: Record<string, JsonSchema>;
  readonly items?: JsonSchema;
}

/** The keys of the schema as they are written in docs/configuration.md: `payers[].code`. */
function schemaKeys(schema: JsonSchema, path = ''): string[] {
  if (schema.items !== undefined && schema.items.properties !== undefined)
    return schemaKeys(schema.items, `${path}[]`);
  if (schema.properties === undefined) return [path];
  return Object.entries(schema.properties).flatMap(([name, value]) =>
    schemaKeys(value, path === '' ? name : `${path}.${name}`),
  );
}

function valueKeys(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return [path, ...value.flatMap((item) => valueKeys(item, `${path}[]`))];
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([name, item]) =>
      valueKeys(item, path === '' ? name : `${path}.${name}`),
    ),
  ];
}

const keys = schemaKeys(z.toJSONSchema(configurationSchema, { io: 'input' }) as JsonSchema);

describe('config/poort.example.yaml', () => {
  it.each([
    ['as it is', example],
    ['with everything switched on', everything],
  ])('loads %s', (_, text) => {
    const file = join(folder, 'poort.yaml');
    writeFileSync(file, text);
    expect(loadConfiguration(file, {})).not.toHaveProperty('findings');
  });

  it('names every key of the schema', () => {
    expect(keys.length).toBeGreaterThan(40);
    const named = valueKeys(parse(everything));
    expect(keys.filter((key) => !named.includes(key))).toEqual([]);
  });
});

describe('docs/configuration.md', () => {
  it('has a row for every key of the schema, and no other', () => {
    const text = readFileSync(join(root, 'docs/configuration.md'), 'utf8');
    const table = text.slice(text.indexOf('## Keys'), text.indexOf('## Environment'));
    const rows = Array.from(table.matchAll(/^\| `([^`]+)`/gm), (match) => match[1]);
    expect(rows).toEqual(keys);
  });
});
