import { EXIT, printJson, UsageError, type Io } from '../io';
import { withDatabaseUrl } from '../open-database';
import { describeVerification, verifyDatabase } from '../verify/verify-database';

export type Options = { customer?: string; since?: string; json?: boolean };

/** Checks the rules of seats on the stored history. Exit code 1 if one is broken. */
export async function run(io: Io, { customer, since, json }: Options): Promise<number> {
  const from = since === undefined ? undefined : new Date(since);
  if (from && Number.isNaN(from.getTime()))
    throw new UsageError('--since must be a date, such as 2026-11-01 or 2026-11-01T08:00:00Z.');
  const result = await withDatabaseUrl(io, (url) =>
    verifyDatabase(url, { customerCode: customer, since: from }),
  );
  if (json) printJson(io, result);
  else for (const line of describeVerification(result)) io.out(line);
  return result.breaches.length > 0 ? EXIT.failed : EXIT.ok;
}
