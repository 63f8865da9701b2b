import { innermost } from '../db/explain-database-error';
import { StartError } from '../db/start-error';
import { EnvError } from '../env';
import { LicensingError } from '../licensing';

/** Undefined table, column, function or schema: the database is empty, or belongs to an older version. */
const NOT_MIGRATED = ['42P01', '42703', '42883', '3F000'];

/** Text for the operator. The message of a failed query contains the statement and its values, so its cause is used. */
export function describeFailure(error: unknown): string {
  if (error instanceof LicensingError || error instanceof EnvError || error instanceof StartError)
    return error.message;
  const cause = innermost(error);
  const code = 'code' in cause ? String(cause.code) : '';
  if (NOT_MIGRATED.includes(code))
    return 'The database has not the tables of this version: run "seatwise migrate" first.';
  return code && !cause.message.includes(code) ? `${cause.message} (${code})` : cause.message;
}
