import { kpi } from '../kpi/kpi.ts';
import type { KpiOptions, KpiReport } from '../kpi/types.ts';
import type { Gateway } from './open.ts';

/** The key figures by the configuration's definitions. */
export async function kpiReport(
  gateway: Gateway,
  query: Pick<KpiOptions, 'month' | 'by'>,
): Promise<KpiReport> {
  const { countFrom, withinDays } = gateway.configuration.kpi;
  return kpi(gateway.store.db, { ...query, countFrom, withinDays, today: gateway.clock.today() });
}
