import type { WireAnswer } from './wire.ts';

/** What may be told of a refusal: codes, and which of our own fields it names. */
export interface Problem {
  readonly codes: readonly string[];
  readonly fields: readonly string[];
}

const codePattern = /\b(?:BRS\d{2,3}|IB\d{3})\b/g;

/** Everything that our metadata is made of. A field outside this list is not ours to repeat. */
const fieldNames = new Map(
  [
    'berichtMetadata',
    'payload',
    'routeringgegevens',
    'afzender',
    'geadresseerden',
    'rol',
    'code',
    'berichtstroom',
    'berichttype',
    'berichtsubtype',
    'berichtversie',
    'berichtsubversie',
    'actie',
    'referentiegegevens',
    'conversatieId',
    'traceerId',
    'alsAntwoordOp',
    'referentieId',
    'verwerkingscontext',
    'limit',
  ].map((name) => [name.toLowerCase(), name]),
);

/**
 * Reads problem details. Free text is left out on purpose: the exchange may quote the message in it, and a detail is
 * logged and shown (a BSN is a secret). Takes any body; a body that is no JSON gives its codes only.
 */
export function problemOf(body: string): Problem {
  const codes = [...new Set(body.match(codePattern) ?? [])];
  return { codes, fields: fieldsOf(body) };
}

function fieldsOf(body: string): string[] {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return [];
  }
  if (typeof value !== 'object' || value === null || !('errors' in value)) return [];
  const { errors } = value;
  if (typeof errors !== 'object' || errors === null) return [];
  const names = Object.keys(errors).map(ownPath);
  return [...new Set(names.filter((name) => name !== ''))];
}

/** `$.Routeringgegevens.Afzender.Rol` as `routeringgegevens.afzender.rol`; segments we do not know are dropped. */
function ownPath(path: string): string {
  const known = path.split(/[^A-Za-z]+/).flatMap((segment) => fieldNames.get(segment.toLowerCase()) ?? []);
  return known.join('.');
}

/** The answer in one line: `HTTP 422: BRS114; field referentiegegevens.traceerId`. Never a word of the answer itself. */
export function describe(answer: Pick<WireAnswer, 'status'>, problem: Problem): string {
  const fields = problem.fields.length === 0 ? [] : [`field ${problem.fields.join(', ')}`];
  const parts = [...(problem.codes.length === 0 ? [] : [problem.codes.join(', ')]), ...fields];
  return [`HTTP ${answer.status}`, ...(parts.length === 0 ? [] : [parts.join('; ')])].join(': ');
}
