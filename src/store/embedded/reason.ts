/** The line of an output of PostgreSQL that says why it failed, without its time. */
export function reasonIn(output: string): string {
  const lines = output
    .split('\n')
    .map((line) => line.replace(/^[\d-]+ [\d:.]+ UTC \[\d+\] /, '').trim())
    .filter((line) => line !== '');
  const telling = lines.filter((line) => /FATAL|PANIC|error:|could not/.test(line));
  return (telling.at(-1) ?? lines.at(-1) ?? 'no reason given').replace(/\.$/, '');
}
