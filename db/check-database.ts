import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import { offersTls, postgresOptions } from './connection-options';
import { parseDatabaseUrl, placeOf, type DatabaseAddress } from './database-url';
import { explainDatabaseError } from './explain-database-error';
import { StartError } from './start-error';

const ANSWER_WITHIN_MS = 15_000;
const OLDEST_VERSION = 150_000;
/** A pooler that shares sessions gives an idle one to another client at once. */
const POOLER_TRIES = 3;

type Facts = {
  version: number;
  is_standby: boolean;
  encoding: string;
  /** Checked only for an empty database: later the user may have fewer privileges. */
  may_create: boolean;
};

/** Checks that the database can be used. Throws one sentence that names DATABASE_URL if not. */
export async function checkDatabase(url: string): Promise<void> {
  const { address } = parseDatabaseUrl(url);
  const [first, second] = [openProbe(address), openProbe(address)];
  try {
    if (
      ['require', 'verify-ca', 'verify-full'].includes(address.tls.mode) &&
      !(await isTlsPossible(address))
    ) {
      throw new StartError(
        `DATABASE_URL asks for TLS, and the server at ${placeOf(address)} does not offer it: remove sslmode, or turn on ssl in the server.`,
      );
    }
    await withinTime(lookAt(first, second, address), address);
  } catch (error) {
    if (error instanceof StartError) throw error;
    throw new StartError(explainDatabaseError(error, address), { cause: error });
  } finally {
    await Promise.all([first.end({ timeout: 1 }), second.end({ timeout: 1 })]);
  }
}

/** Uses the settings of the server's own connections, which some poolers refuse. */
function openProbe(address: DatabaseAddress) {
  return postgres({
    ...postgresOptions(address),
    max: 1,
    connect_timeout: Math.max(10, address.connectTimeoutSeconds ?? 0),
    connection: {
      ...postgresOptions(address).connection,
      application_name: 'seatwise-start',
      lock_timeout: 2000,
    },
    fetch_types: false,
    onnotice: () => {},
  });
}

/** Also true if nothing answers; connecting gives a better explanation. */
async function isTlsPossible(address: DatabaseAddress) {
  if (await offersTls(address)) return true;
  const plain = openProbe({ ...address, tls: { mode: 'off' } });
  try {
    await plain`select 1`;
    return false;
  } catch (error) {
    return !(error instanceof postgres.PostgresError);
  } finally {
    await plain.end({ timeout: 1 });
  }
}

async function lookAt(first: postgres.Sql, second: postgres.Sql, address: DatabaseAddress) {
  const facts = await readFacts(first);
  const { database, user } = address;
  if (facts.version < OLDEST_VERSION) {
    throw new StartError(
      `DATABASE_URL leads to PostgreSQL ${Math.floor(facts.version / 10_000)}; version 15 or newer is needed.`,
    );
  }
  if (facts.is_standby) {
    throw new StartError(
      `DATABASE_URL leads to a standby or a read-only server (${placeOf(address)}): use the primary server.`,
    );
  }
  if (facts.encoding !== 'UTF8') {
    throw new StartError(
      `DATABASE_URL: the database ${quote(database)} has the encoding ${facts.encoding}: create one with UTF8.`,
    );
  }
  if (!facts.may_create) {
    throw new StartError(
      `DATABASE_URL: the user ${quote(user)} may not create tables and schemas in the database ${quote(database)}. ` +
        `As its owner run: ALTER DATABASE ${quote(database)} OWNER TO ${quote(user)};`,
    );
  }
  for (let round = 1; round <= POOLER_TRIES; round++) {
    if ((await readBackend(second)) !== (await readBackend(first))) return;
  }
  throw new StartError(
    `DATABASE_URL leads to a connection pooler that does not keep sessions (${placeOf(address)}): use the direct address of the database, or a pool in session mode.`,
  );
}

async function readFacts(client: postgres.Sql) {
  const [facts] = await client<Facts[]>`
    select current_setting('server_version_num')::int as version,
      pg_is_in_recovery() or current_setting('transaction_read_only')::boolean as is_standby,
      current_setting('server_encoding') as encoding,
      to_regclass('public.schema_migrations') is not null
        or has_database_privilege(current_database(), 'CREATE') and has_schema_privilege('public', 'CREATE') as may_create`;
  if (!facts) throw new Error('The database gave no answer');
  return facts;
}

async function readBackend(client: postgres.Sql) {
  const [row] = await client<{ backend: number }[]>`select pg_backend_pid() as backend`;
  return row?.backend;
}

const quote = (name: string) => `"${name}"`;

/** Limits the wait for a server that accepts connections but does not respond. */
async function withinTime(work: Promise<void>, address: DatabaseAddress) {
  const answered = new AbortController();
  const silence = delay(ANSWER_WITHIN_MS, undefined, { signal: answered.signal }).then(() => {
    throw new StartError(
      `DATABASE_URL: the server at ${placeOf(address)} did not answer within ${ANSWER_WITHIN_MS / 1000} seconds.`,
    );
  });
  try {
    await Promise.race([work, silence]);
  } finally {
    answered.abort();
    silence.catch(() => {});
  }
}
