import { statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The account PostgreSQL runs under; empty means the account we run under ourselves. */
export interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

const nobody = 65534;

/** PostgreSQL refuses to run as root, so root runs it as nobody. */
export function accountForPostgres(): Account {
  return process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
}

/** Whether the account may pass through a directory and all directories above it. */
export function mayEnter(directory: string, account: Account): boolean {
  const { uid, gid } = account;
  if (uid === undefined) return true;
  const { mode, uid: owner, gid: group } = statSync(directory);
  const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
  if ((mode & bit) === 0) return false;
  const above = dirname(directory);
  return above === directory || mayEnter(above, account);
}
