import { setTimeout as delay } from 'node:timers/promises';
import type { Sql } from 'postgres';
import { innermost } from './explain-database-error';

/** Below the two seconds after which calls stop waiting for a lock. */
const LOCK_TIMEOUT_MS = 1000;
/** Time for the queued calls to finish. */
const PAUSE_MS = 1000;
const ATTEMPTS = 60;
const LOCK_NOT_AVAILABLE = '55P03';
const DEADLOCK_DETECTED = '40P01';

/**
 * Runs a transaction that changes tables in use. Calls queue behind it while it waits for a lock. It therefore waits a
 * second at most, rolls back, pauses and retries: a long report or backup delays this work but no calls. Throws after
 * two minutes. `client` has one connection, whose lock_timeout stays changed.
 */
export async function retryOnLockTimeout<Result>(client: Sql, work: () => Promise<Result>): Promise<Result> {
  await client.unsafe(`set lock_timeout = ${LOCK_TIMEOUT_MS}`);
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isLockConflict(error) || attempt === ATTEMPTS) throw error;
      await delay(PAUSE_MS);
    }
  }
}

function isLockConflict(error: unknown): boolean {
  const cause = innermost(error);
  return 'code' in cause && (cause.code === LOCK_NOT_AVAILABLE || cause.code === DEADLOCK_DETECTED);
}
