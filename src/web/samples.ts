import type { MetricName, metricTable } from './metric-table.ts';

type LabelsOf<Name extends MetricName> = (typeof metricTable)[Name]['labels'][number];

/** One value of one metric; the compiler checks its labels against the table. */
export interface Sample {
  readonly name: MetricName;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** Makes a sample. */
export function sample<Name extends MetricName>(
  name: Name,
  value: number,
  labels: Readonly<Record<LabelsOf<Name>, string>>,
): Sample {
  return { name, labels, value };
}
