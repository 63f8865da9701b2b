import type { Logger } from 'pino';
import type { Migrated } from '../db/migrate';

export const NEWER_SCHEMA =
  'The schema of the database is newer than this program. That is normal while processes are replaced one after the ' +
  'other. If you went back to an older version on purpose, restore the database from before the upgrade, or upgrade again.';

export const SAME_REVISION =
  'Another program had put other functions of the same revision in the database; they are replaced by those of this ' +
  'program. Use one database for each state of development, or run npm run db:schema after changing db/functions.';

/** Logs what the start found in the database that may surprise whoever runs it. */
export function warnOfSchema(log: Pick<Logger, 'warn'>, migrated: Migrated): void {
  if (migrated.isSchemaNewer) log.warn(NEWER_SCHEMA);
  if (migrated.replacedSameRevision) log.warn(SAME_REVISION);
}
