import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import { postgresOptions } from '../../db/connection-options';
import { parseDatabaseUrl } from '../../db/database-url';
import { ok, problem, type Finding } from './finding';

const ARRIVES_WITHIN_MS = 3000;
const DIRECT = 'Use the direct address of the database, or a pool in session mode.';

/** Pairs of connections show what a pooler in transaction mode breaks. */
async function withTwo<Result>(
  url: string,
  work: (first: postgres.Sql, second: postgres.Sql) => Promise<Result>,
): Promise<Result> {
  const { address } = parseDatabaseUrl(url);
  const open = () =>
    postgres({ ...postgresOptions(address), max: 1, fetch_types: false, connect_timeout: 10, onnotice() {} });
  const [first, second] = [open(), open()];
  try {
    return await work(first, second);
  } finally {
    await Promise.all([first.end({ timeout: 1 }), second.end({ timeout: 1 })]);
  }
}

/** Live views need notifications. */
export function checkNotifications(url: string, withinMs = ARRIVES_WITHIN_MS): Promise<Finding> {
  return withTwo(url, async (listener, sender) => {
    const channel = `seatwise_doctor_${randomInt(2 ** 40)}`;
    const payload = randomUUID();
    const arrived = new Promise<boolean>((resolve, reject) => {
      listener
        .listen(channel, (text) => text === payload && resolve(true))
        .then(() => sender.notify(channel, payload))
        .catch(reject);
    });
    const isThere = await Promise.race([arrived, delay(withinMs, false, { ref: false })]);
    return isThere
      ? ok('notifications', 'arrive through this address')
      : problem(
          'notifications',
          'do not arrive through this address: live views would be out of date',
          DIRECT,
        );
  });
}

export function checkPreparedStatements(url: string): Promise<Finding> {
  return withTwo(url, async (first, second) => {
    const name = `doctor_${randomInt(2 ** 40)}`;
    try {
      await first.unsafe(`prepare ${name} as select 1`);
      // A pooler in transaction mode gives the free connection to this transaction, and another one to the statement.
      await second.begin(async (transaction) => {
        await transaction`select 1`;
        await first.unsafe(`execute ${name}`);
      });
      return ok('prepared statements', 'are kept');
    } catch (error) {
      if (!(error instanceof postgres.PostgresError) || error.code !== '26000') throw error;
      return problem('prepared statements', 'are not kept by this address', DIRECT);
    }
  });
}

/** Starts and jobs exclude each other with locks of a session. */
export function checkAdvisoryLocks(url: string): Promise<Finding> {
  return withTwo(url, async (first, second) => {
    const key = -randomInt(2 ** 40);
    await first`select pg_advisory_lock(${key})`;
    const [isTaken, isReleased] = await second.begin(async (transaction) => {
      const [other] = await transaction<{ taken: boolean }[]>`select pg_try_advisory_lock(${key}) as taken`;
      const [own] = await first<{ released: boolean }[]>`select pg_advisory_unlock(${key}) as released`;
      if (other?.taken) await transaction`select pg_advisory_unlock_all()`;
      return [other?.taken, own?.released];
    });
    return isTaken === false && isReleased
      ? ok('advisory locks', 'belong to one connection')
      : problem('advisory locks', 'are shared between connections by this address', DIRECT);
  });
}
