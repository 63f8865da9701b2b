import { sql, type SQL } from 'drizzle-orm';
import { setTimeout as delay } from 'node:timers/promises';
import type { Database, Executor, Transaction } from '../db/client';
import { executePrepared } from '../db/execute-prepared';
import { LicensingError } from './errors';
import { describeRefusal } from './messages';
import type { GrantKind, LicenseGranted, LicenseRefused, RefusalReason, SeatLease } from './outcomes';

/** Answer of a seat engine function: the columns of `license_answer`. */
export type EngineAnswer = {
  outcome:
    | 'GRANTED'
    | 'REFUSED'
    | 'DONE'
    | 'RETRY'
    | 'UNAUTHENTICATED'
    | 'UNKNOWN_ACTION'
    | 'UNKNOWN_KEY'
    | 'RATE_LIMITED'
    | 'PASSWORD_NEEDED';
  grant_kind: GrantKind | null;
  reason: RefusalReason | null;
  changed: boolean | null;
  device_id: string | null;
  grant_number: number | null;
  lapses_at: Date | string | null;
  lapses_after_seconds: number | null;
  retry_after_seconds: number | null;
  logged_out_by: string | null;
  logout_note: string | null;
  checkpoints: string[] | null;
  server_time: Date | string | null;
};

const RETRY_FOR_MS = 1000;
/* Serialisation failure, deadlock, and a database that is starting up: the statement had no effect. */
const TRY_AGAIN = new Set(['40001', '40P01', '57P03']);

/**
 * Calls a function of the seat engine: one statement, one transaction, one round trip. A contended seat is retried
 * with jitter for a second, then fails with `UNAVAILABLE`, which is not a denial. `UNAUTHENTICATED` for an invalid
 * token. `record` runs in the same transaction and costs two more round trips.
 */
export async function callSeatEngine(
  db: Database,
  call: SQL,
  record?: (tx: Transaction, answer: EngineAnswer) => Promise<void>,
): Promise<EngineAnswer> {
  const giveUpAt = performance.now() + RETRY_FOR_MS;
  for (let attempt = 0; ; attempt++) {
    const answer = await callOnce(db, call, record);
    if (answer.outcome === 'UNAUTHENTICATED') throw invalidDeviceToken();
    if (answer.outcome !== 'RETRY') return answer;
    // The first try may have spent all its time waiting for a lock, so a second one is allowed.
    if (attempt > 0 && performance.now() > giveUpAt) {
      throw contended();
    }
    if (attempt > 0) await delay(1 + Math.random() * 7);
  }
}

const contended = (cause?: unknown) =>
  new LicensingError('UNAVAILABLE', 'Many devices are requesting seats right now. Try again.', {
    retryAfterSeconds: 1,
    cause,
  });

/** The token is invalid or was replaced. */
export const invalidDeviceToken = () =>
  new LicensingError('UNAUTHENTICATED', 'The device token is not valid. Register the device again.');

async function callOnce(
  db: Database,
  call: SQL,
  record?: (tx: Transaction, answer: EngineAnswer) => Promise<void>,
): Promise<EngineAnswer> {
  const ask = async (executor: Executor) => {
    const [answer] = await executePrepared<EngineAnswer>(executor, sql`select * from ${call}`);
    if (!answer) throw new Error('the seat engine gave no answer');
    return answer;
  };
  try {
    if (!record) return await ask(db);
    return await db.transaction(async (tx) => {
      const answer = await ask(tx);
      await record(tx, answer);
      return answer;
    });
  } catch (error) {
    if (TRY_AGAIN.has(postgresCode(error) ?? '')) return { outcome: 'RETRY' } as EngineAnswer;
    throw error;
  }
}

/** Runs a transaction that changes several rows, and retries serialisation failures and deadlocks. */
export async function inTransaction<Result>(
  db: Database,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  const giveUpAt = performance.now() + RETRY_FOR_MS;
  for (let attempt = 0; ; attempt++) {
    try {
      return await db.transaction(work);
    } catch (error) {
      if (!TRY_AGAIN.has(postgresCode(error) ?? '')) throw error;
      if (attempt > 0 && performance.now() > giveUpAt) throw contended(error);
      await delay(1 + Math.random() * 7);
    }
  }
}

/** SQLSTATE of a database error, however it is wrapped. */
export function postgresCode(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code;
  }
  return undefined;
}

/** Seat of an answer, if any. */
export function leaseOf(
  answer: Pick<EngineAnswer, 'grant_number' | 'lapses_at' | 'lapses_after_seconds' | 'server_time'>,
): SeatLease | null {
  if (answer.grant_number === null || answer.lapses_at === null) return null;
  return {
    grantNumber: answer.grant_number,
    ...leaseTimes({
      lapsesAt: new Date(answer.lapses_at),
      lapsesAfterSeconds: answer.lapses_after_seconds ?? 0,
      now: new Date(answer.server_time ?? 0),
    }),
  };
}

/** Whole seconds between two instants, rounded down so that a device never overestimates its seat. */
export function remainingSeconds(expiresAt: Date, now: Date): number {
  return Math.max(0, Math.floor((expiresAt.getTime() - now.getTime()) / 1000));
}

/** End of a lease: at most one time-out from now, because the database's clock may have been set back. */
export function leaseTimes({
  lapsesAt,
  lapsesAfterSeconds,
  now,
}: {
  lapsesAt: Date;
  lapsesAfterSeconds: number;
  now: Date;
}): Pick<SeatLease, 'expiresAt' | 'remainingSeconds' | 'inactivityTimeoutSeconds'> {
  const expiresAt = new Date(Math.min(lapsesAt.getTime(), now.getTime() + lapsesAfterSeconds * 1000));
  return {
    expiresAt,
    remainingSeconds: remainingSeconds(expiresAt, now),
    inactivityTimeoutSeconds: lapsesAfterSeconds,
  };
}

/** Converts an answer to a grant of the API. */
function grantedFrom(answer: EngineAnswer): LicenseGranted {
  return {
    kind: 'granted',
    grant: answer.grant_kind ?? 'NOT_REQUIRED',
    lease: leaseOf(answer),
    serverTime: new Date(answer.server_time ?? 0),
  };
}

/** Converts an answer to a refusal of the API. */
export function refusedFrom(answer: EngineAnswer): LicenseRefused {
  const reason = answer.reason ?? 'LOGGED_OUT';
  return {
    kind: 'refused',
    reason,
    ...describeRefusal(reason, {
      by: answer.logged_out_by,
      note: answer.logout_note,
      retryAfterSeconds: answer.retry_after_seconds,
    }),
    retryAfterSeconds: answer.retry_after_seconds,
    serverTime: new Date(answer.server_time ?? 0),
  };
}

/** Converts an answer to a grant or a refusal. */
export const decisionFrom = (answer: EngineAnswer) =>
  answer.outcome === 'GRANTED' ? grantedFrom(answer) : refusedFrom(answer);
