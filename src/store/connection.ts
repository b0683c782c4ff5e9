import pg from 'pg';
import { PoortError } from '../errors.ts';

const safeInteger = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError('A number in the database is too large.');
  return value;
};
const asText = (text: string): string => text;

// 20 int8, 1082 date. Dates stay text: a Date for a day moves with the time zone.
const parsers: Readonly<Record<number, (text: string) => unknown>> = { 20: safeInteger, 1082: asText };

/** How values come out of the database: `bigint` as a safe integer, `date` as YYYY-MM-DD, the rest as pg does it. */
export const types: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    return parsers[oid] ?? (pg.types.getTypeParser(oid, format) as (text: string) => unknown);
  },
};

const gone = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  '57P01',
  '57P02',
  '57P03',
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
  '53300',
  '28P01',
  '28000',
  '3D000',
]);
const goneTexts =
  /connection terminated|timeout exceeded when trying to connect|not queryable|connection ended/i;

/** Whether the failure says that the database is away (or not yet there), rather than that the question was wrong. */
export function isGone(error: unknown): boolean {
  if (error instanceof PoortError) return error.code === 'POORT_DATABASE_UNREACHABLE';
  return gone.has(codeOf(error) ?? '') || (error instanceof Error && goneTexts.test(error.message));
}

/** The SQLSTATE or system code of a failure. */
export function codeOf(error: unknown): string | undefined {
  return textField(error, 'code');
}

/** The constraint that refused a change; undefined when it was something else. */
export function constraintOf(error: unknown): string | undefined {
  return textField(error, 'constraint');
}

function textField(error: unknown, name: 'code' | 'constraint'): string | undefined {
  if (typeof error !== 'object' || error === null || !(name in error)) return undefined;
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : undefined;
}

/**
 * The failure as the rest of the house may see it. PostgreSQL puts whole rows in `detail` and `where`, with the BSN in them: those
 * go. A database that is away, or has no disk left, becomes a PoortError; `place` is host and port, never a password.
 */
export function presentable(error: unknown, place: string): unknown {
  if (error instanceof pg.DatabaseError) {
    error.detail = undefined;
    error.where = undefined;
    error.internalQuery = undefined;
  }
  if (error instanceof PoortError) return error;
  if (isGone(error)) {
    return new PoortError('POORT_DATABASE_UNREACHABLE', `${place}: ${reasonOf(error)}.`, { cause: error });
  }
  if (codeOf(error) === '53100') {
    return new PoortError('POORT_DATABASE_FULL', `${place}: no space left on its disk.`, { cause: error });
  }
  return error;
}

function reasonOf(error: unknown): string {
  switch (codeOf(error)) {
    case 'ECONNREFUSED':
      return 'nothing listens there';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'the host name is not known';
    case '28P01':
    case '28000':
      return 'user or password is refused';
    case '3D000':
      return 'there is no such database';
    case '53300':
      return 'it has no connection left';
    default:
      return 'the connection was lost';
  }
}

/** Host, port and name of a database, without user and password. */
export function placeOf(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url);
    return `${hostname}:${port === '' ? '5432' : port}${pathname}`;
  } catch {
    return 'DATABASE_URL (not a valid address)';
  }
}
