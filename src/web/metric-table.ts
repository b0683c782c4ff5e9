/** One metric: what kind it is, what it says, and by what it is split. Labels are bounded and never name a person. */
interface MetricRow {
  readonly kind: 'gauge' | 'counter';
  readonly help: string;
  readonly labels: readonly string[];
}

/** Every metric that `/metrics` can show, without the prefix `poort_`. Base units; counters end in `_total`. */
export const metricTable = {
  build_info: { kind: 'gauge', help: 'Version of the gateway; always 1.', labels: ['version'] },
  database_up: { kind: 'gauge', help: 'Whether the database answers.', labels: [] },
  worker_up: { kind: 'gauge', help: 'Whether a worker is alive.', labels: [] },
  certificate_readable: {
    kind: 'gauge',
    help: 'Whether the client certificate can be read and used.',
    labels: [],
  },
  certificate_expiry_seconds: {
    kind: 'gauge',
    help: 'Time until the client certificate expires, read from disk at scrape time; negative when it has.',
    labels: [],
  },
  messages: { kind: 'gauge', help: 'Messages by state.', labels: ['direction', 'state'] },
  messages_total: { kind: 'counter', help: 'Messages ever made or received.', labels: ['direction', 'type'] },
  send_attempts_total: { kind: 'counter', help: 'Attempts to send by outcome.', labels: ['outcome'] },
  oldest_waiting_seconds: {
    kind: 'gauge',
    help: 'Age of the oldest message that waits for us: to be sent (out) or to be processed (in). 0 when none waits.',
    labels: ['direction'],
  },
  declarations: { kind: 'gauge', help: 'Declarations by state.', labels: ['state'] },
  answers_overdue: {
    kind: 'gauge',
    help: 'Declarations without an answer in time (OP090).',
    labels: ['payer'],
  },
  prestaties_total: {
    kind: 'counter',
    help: 'Prestaties by outcome: accepted, rejected, void.',
    labels: ['outcome', 'payer'],
  },
  prestaties_cents_total: {
    kind: 'counter',
    help: 'Amount of prestaties by outcome, in euro cents without sign.',
    labels: ['outcome', 'payer'],
  },
  rejections_total: { kind: 'counter', help: 'Rejected prestaties by return code.', labels: ['code'] },
  uitval_items: { kind: 'gauge', help: 'Uitval that is not finished.', labels: ['payer', 'state'] },
  uitval_cents: {
    kind: 'gauge',
    help: 'Amount of uitval that is not finished, in euro cents: debits minus credits.',
    labels: ['payer', 'state'],
  },
  uitval_oldest_seconds: {
    kind: 'gauge',
    help: 'Age of the oldest uitval that is not finished.',
    labels: [],
  },
  rejection_ratio: {
    kind: 'gauge',
    help: 'Rejected among answered, of prestaties or of euros (docs/kpi.md).',
    labels: ['of'],
  },
  first_time_right_ratio: { kind: 'gauge', help: 'Accepted at the first debit (docs/kpi.md).', labels: [] },
  declared_in_time_ratio: {
    kind: 'gauge',
    help: 'Share of turnover declared within the days of kpi.withinDays (docs/kpi.md).',
    labels: [],
  },
  runs_total: { kind: 'counter', help: 'Runs that ended, by outcome.', labels: ['outcome'] },
  last_successful_run_timestamp_seconds: {
    kind: 'gauge',
    help: 'When the last run ended well; 0 when none ever did.',
    labels: [],
  },
} as const satisfies Record<string, MetricRow>;

export type MetricName = keyof typeof metricTable;

/** The name as Prometheus sees it. */
export function fullName(name: MetricName): string {
  return `poort_${name}`;
}
