/** Milliseconds that a step takes. */
export function timed(step: () => void): number {
  const start = performance.now();
  step();
  return performance.now() - start;
}

/** The middle of a list of numbers. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The most memory this process has had, in MB. */
export function peakMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1_024);
}

/** Prints one row of a bench; numbers rounded to what they mean. */
export function row(values: Readonly<Record<string, unknown>>): void {
  const rounded = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(2)) : value,
  ]);
  process.stdout.write(`${JSON.stringify(Object.fromEntries(rounded))}\n`);
}
