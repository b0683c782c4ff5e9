/** How bad a finding is: an error stops the thing it is about, a warning does not. */
export type Severity = 'error' | 'warning';

/**
 * A fault as a value: what is wrong, where, and what to do. The edges of the domain return findings;
 * exceptions are for broken programs and broken networks.
 * `path` is an XPath with indices, `file:line:column`, or a configuration key. Never holds a BSN or a name.
 */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
}
