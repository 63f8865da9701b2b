import type { Logger } from 'pino';
import type { Migrated } from '../db/migrate';

export const NEWER_SCHEMA =
  'The schema of the database is newer than this program. That is normal while processes are replaced one after the ' +
  'other. If you went back to an older version on purpose, restore the database from before the upgrade, or upgrade again.';

export const SAME_REVISION =
  'The database had different functions with the same revision, written by another program. They were replaced by those ' +
  'of this program. Use one database per development branch, or run npm run db:schema after changing db/functions.';

/** Warns of a newer schema, and of functions of another program that were replaced. */
export function warnOfSchema(log: Pick<Logger, 'warn'>, migrated: Migrated): void {
  if (migrated.isSchemaNewer) log.warn(NEWER_SCHEMA);
  if (migrated.replacedSameRevision) log.warn(SAME_REVISION);
}
