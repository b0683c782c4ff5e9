import { Migrator, type Kysely, type Migration } from 'kysely';
import * as care from './migrations/0001-care.ts';
import * as message from './migrations/0002-message.ts';
import * as declaration from './migrations/0003-declaration.ts';
import * as declarationGuards from './migrations/0004-declaration-guards.ts';
import * as uitval from './migrations/0005-uitval.ts';
import * as messageNotBefore from './migrations/0006-message-not-before.ts';
import * as auditNoBsn from './migrations/0007-audit-no-bsn.ts';
import * as messageUnconfirmed from './migrations/0008-message-unconfirmed.ts';
import * as careIdentity from './migrations/0009-care-identity.ts';

/** In order of their names. A migration that was released never changes; add the next one. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-care': care,
  '0002-message': message,
  '0003-declaration': declaration,
  '0004-declaration-guards': declarationGuards,
  '0005-uitval': uitval,
  '0006-message-not-before': messageNotBefore,
  '0007-audit-no-bsn': auditNoBsn,
  '0008-message-unconfirmed': messageUnconfirmed,
  '0009-care-identity': careIdentity,
};

/**
 * Brings the schema up to date, in one transaction; two processes that do so at once wait for each other. Gives the
 * names of the migrations it ran. Throws what the database says.
 */
export async function migrate<Tables>(db: Kysely<Tables>): Promise<string[]> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  });
  const { error, results } = await migrator.migrateToLatest();
  if (error !== undefined) throw error instanceof Error ? error : new Error('The migration failed.');
  return (results ?? []).map((result) => result.migrationName);
}
