import { setTimeout as delay } from 'node:timers/promises';
import type { Sql } from 'postgres';
import { innermost } from './explain-database-error';

/** Less than the two seconds after which the statements of calls give up waiting for a lock. */
const LOCK_TIMEOUT_MS = 1000;
/** In which the calls that have waited behind are answered. */
const PAUSE_MS = 1000;
const ATTEMPTS = 60;
const LOCK_NOT_AVAILABLE = '55P03';
const DEADLOCK_DETECTED = '40P01';

/**
 * Runs a transaction that changes tables while others use them. All calls that come while it waits for a lock wait
 * behind it, so it waits for a second at most, gives back what it has locked, lets them go first, and begins again: a
 * report or a backup that reads for minutes then delays this work, and nobody else. Throws after two minutes of that.
 * `client` has one connection, whose lock_timeout stays as this sets it.
 */
export async function letOthersFirst<Result>(client: Sql, work: () => Promise<Result>): Promise<Result> {
  await client.unsafe(`set lock_timeout = ${LOCK_TIMEOUT_MS}`);
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isInTheWay(error) || attempt === ATTEMPTS) throw error;
      await delay(PAUSE_MS);
    }
  }
}

function isInTheWay(error: unknown): boolean {
  const cause = innermost(error);
  return 'code' in cause && (cause.code === LOCK_NOT_AVAILABLE || cause.code === DEADLOCK_DETECTED);
}
