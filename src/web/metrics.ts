import { Counter, Gauge, Registry } from 'prom-client';
import { secondsUntilExpiry } from '../gateway/certificate-expiry.ts';
import { kpiReport } from '../gateway/kpi.ts';
import type { Gateway } from '../gateway/open.ts';
import { statusReport } from '../gateway/views-status.ts';
import { databaseSamples } from './database-samples.ts';
import { fullName, metricTable, type MetricName } from './metric-table.ts';
import { sample, type Sample } from './samples.ts';

/**
 * All metrics as they are now, in the text format of Prometheus. The registry is made anew for each scrape: a payer or
 * state that is gone leaves no old value behind. When the database does not answer, only what does not need it is shown.
 */
export async function metricsText(gateway: Gateway, version: string): Promise<string> {
  const registry = new Registry();
  for (const one of await samples(gateway, version)) add(registry, one);
  return registry.metrics();
}

async function samples(gateway: Gateway, version: string): Promise<Sample[]> {
  const own = [sample('build_info', 1, { version }), ...certificateSamples(gateway)];
  try {
    const found = [
      ...(await databaseSamples(gateway.store.db)),
      ...(await kpiSamples(gateway)),
      sample('worker_up', (await statusReport(gateway)).workerAlive ? 1 : 0, {}),
    ];
    return [...own, sample('database_up', 1, {}), ...found];
  } catch (error) {
    gateway.log.warn({ err: error }, 'metrics could not be read from the database');
    return [...own, sample('database_up', 0, {})];
  }
}

function certificateSamples(gateway: Gateway): Sample[] {
  const seconds = secondsUntilExpiry(gateway);
  if (seconds === null) return [sample('certificate_readable', 0, {})];
  return [sample('certificate_readable', 1, {}), sample('certificate_expiry_seconds', seconds, {})];
}

async function kpiSamples(gateway: Gateway): Promise<Sample[]> {
  const { total } = await kpiReport(gateway, {});
  const ratios: Sample[] = [];
  const keep = (ratio: number | null, make: (value: number) => Sample): void => {
    // Nothing to count is no value: a 0 would look like a very good or a very bad day.
    if (ratio !== null) ratios.push(make(ratio));
  };
  keep(total.rejection.all.ratio, (value) => sample('rejection_ratio', value, { of: 'prestaties' }));
  keep(total.rejection.all.centsRatio, (value) => sample('rejection_ratio', value, { of: 'euros' }));
  keep(total.firstTimeRight.ratio, (value) => sample('first_time_right_ratio', value, {}));
  keep(total.timeToDeclare.ratio, (value) => sample('declared_in_time_ratio', value, {}));
  return ratios;
}

function add(registry: Registry, { name, labels, value }: Sample): void {
  const row = metricTable[name];
  if (row.kind === 'counter') counterOf(registry, name).inc(labels, value);
  else gaugeOf(registry, name).set(labels, value);
}

function gaugeOf(registry: Registry, name: MetricName): Gauge {
  const known = registry.getSingleMetric(fullName(name));
  if (known instanceof Gauge) return known;
  const { help, labels } = metricTable[name];
  return new Gauge({ name: fullName(name), help, labelNames: [...labels], registers: [registry] });
}

function counterOf(registry: Registry, name: MetricName): Counter {
  const known = registry.getSingleMetric(fullName(name));
  if (known instanceof Counter) return known;
  const { help, labels } = metricTable[name];
  return new Counter({ name: fullName(name), help, labelNames: [...labels], registers: [registry] });
}
