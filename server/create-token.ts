import path from 'node:path';
import { parseArgs } from 'node:util';
import { openDatabase } from '../db/client';
import { EnvError, loadEnv } from '../env';
import { issueApiToken, LicensingError } from '../licensing';
import { startEmbeddedPostgres } from '../embedded-postgres/start-embedded-postgres';

const USAGE = `npm run token:create --silent -- --email <address> [--name <text>] [--scope <scope>] [--days <number>]

Makes an API token of a portal user and prints it, and nothing else, on standard output. Uses the database that the
server uses: run it where the server runs, with the same environment or .env file.

  --email     whose token it is; it can do what this person may do
  --name      what it is for, for the list of tokens and the audit trail (Made on the server)
  --scope     read, devices or everything (everything)
  --days      how long it works: 1 to 366 (30)
  --customer  the customer's code, or VENDOR, if people of several customers have the address
`;

const SCOPES = { read: 'READ', devices: 'DEVICES', everything: 'EVERYTHING' } as const;

/** A mistake in the command line. */
class UsageError extends Error {}

function readOptions(args: string[]) {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args,
    options: { email: text, name: text, scope: text, days: text, customer: text, help: { type: 'boolean' } },
  });
  if (values.help) return null;
  const { email, name = 'Made on the server', scope = 'everything', days = '30', customer } = values;
  if (!email) throw new UsageError('--email is missing.');
  if (!Object.hasOwn(SCOPES, scope)) throw new UsageError('--scope must be read, devices or everything.');
  if (!/^\d{1,3}$/.test(days) || Number(days) < 1 || Number(days) > 366)
    throw new UsageError('--days must be a whole number from 1 to 366.');
  const expiresAt = new Date(Date.now() + Number(days) * 24 * 60 * 60 * 1000);
  return { email, name, scope: SCOPES[scope as keyof typeof SCOPES], expiresAt, customerCode: customer };
}

/** Runs `npm run token:create` and returns the exit code. */
async function main(args: string[]): Promise<number> {
  const say = (text: string) => process.stderr.write(`${text}\n`);
  try {
    const input = readOptions(args);
    if (!input) {
      process.stdout.write(USAGE);
      return 0;
    }
    const token = await withDatabase((db) => issueApiToken({ runtime: { db }, input }));
    process.stdout.write(`${token.token}\n`);
    const { name, scope, expiresAt } = token.apiToken;
    say(`"${name}" has the scope ${scope} and ends at ${expiresAt?.toISOString() ?? ''}.`);
    return 0;
  } catch (error) {
    if (error instanceof UsageError || isParseError(error)) say(`${(error as Error).message}\n\n${USAGE}`);
    else if (error instanceof LicensingError || error instanceof EnvError) say(error.message);
    else say(`The token was not made: ${describe(error)}`);
    return 1;
  }
}

async function withDatabase<Result>(
  work: (db: ReturnType<typeof openDatabase>['db']) => Promise<Result>,
): Promise<Result> {
  const env = loadEnv();
  const embedded = env.database.url
    ? null
    : await startEmbeddedPostgres({ dataDir: path.join(env.dataDir, 'postgres') });
  try {
    const pool = openDatabase({ url: env.database.url ?? embedded?.url ?? '', poolSize: 2 });
    try {
      return await work(pool.db);
    } finally {
      await pool.close();
    }
  } finally {
    await embedded?.stop();
  }
}

const isParseError = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

/** The message of a database error contains the statement, so only its cause is printed. */
function describe(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  // Undefined table or column: the database is empty, or belongs to an older version.
  if (code === '42P01' || code === '42703') return 'start this version of the server once first.';
  return cause instanceof Error ? cause.message : String(cause);
}

process.exitCode = await main(process.argv.slice(2));
