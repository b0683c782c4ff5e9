import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { fullName, metricTable, type MetricName } from '../../src/web/metric-table.ts';

const config = join(import.meta.dirname, '../../config');
const files = ['grafana-board.json', 'prometheus-alerts.yaml'];
const names = Object.keys(metricTable) as MetricName[];
const known = names.map(fullName);

/** Every expression under the key `expr`, wherever it stands. */
function expressions(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(expressions);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'expr' && typeof inner === 'string' ? [inner] : expressions(inner),
  );
}

describe.each(files)('config/%s', (file) => {
  const found = expressions(parse(readFileSync(join(config, file), 'utf8')));

  it('names only metrics that exist', () => {
    const named = found.flatMap((text) => text.match(/\bpoort_\w+/g) ?? []);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('selects and groups only by labels that exist', () => {
    for (const text of found) {
      const metrics = names.filter((name) => new RegExp(`\\b${fullName(name)}\\b`).test(text));
      const labels: string[] = metrics.flatMap((name) => [...metricTable[name].labels]);
      const selected = Array.from(text.matchAll(/(\w+)\s*(?:=~|!~|!=|=)\s*"/g), (match) => match[1]);
      const grouped = Array.from(
        text.matchAll(/by \(([^)]*)\)/g),
        (match) => match[1]?.split(/,\s*/) ?? [],
      ).flat();
      expect([...selected, ...grouped].filter((label) => !labels.includes(label ?? ''))).toEqual([]);
    }
  });
});

describe('the metrics', () => {
  it('are named by the rules: counters end in _total, nothing else does', () => {
    const wrong = names.filter((name) => (metricTable[name].kind === 'counter') !== name.endsWith('_total'));
    expect(wrong).toEqual([]);
  });

  it('are never split by a person', () => {
    const labels = names.flatMap((name) => [...metricTable[name].labels] as string[]);
    const allowed = ['version', 'direction', 'state', 'type', 'outcome', 'payer', 'code', 'of'];
    expect(labels.filter((label) => !allowed.includes(label))).toEqual([]);
  });

  it('all stand on the board', () => {
    const board = readFileSync(join(config, 'grafana-board.json'), 'utf8');
    const alerts = readFileSync(join(config, 'prometheus-alerts.yaml'), 'utf8');
    expect(known.filter((name) => !board.includes(name) && !alerts.includes(name))).toEqual([]);
  });
});
