import { createHash } from 'node:crypto';
import { and, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Sql } from 'postgres';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../db/client';
import { signInThrottles } from '../db/schema';
import type { Log } from './log';
import { LicensingError } from './errors';
import {
  accountNumber,
  throttlesOf,
  type Attempt,
  type AttemptKind,
  type Throttle,
} from './rules/attempt-limits';
import { canonicalText } from './rules/canonical-text';
import { networkOf } from './rules/network-of';

export type { Attempt } from './rules/attempt-limits';

type SentKind = 'mail' | 'webhook';

export type RateLimits = {
  /**
   * Runs `verify`, unless account or caller have failed too often: `RATE_LIMITED`. A falsy result is a failure.
   * Attempts are counted before they are verified, so that concurrent ones cannot bypass the limit.
   */
  guard<Result>(attempt: Attempt, verify: () => Promise<Result>): Promise<Result>;
  /**
   * Like `guard`, for one password tried for several accounts with separate counters: `verify` gets which of them may
   * be tried and returns which matched. `RATE_LIMITED` if none may be tried.
   */
  guardEach<Result>(
    attempts: readonly Attempt[],
    verify: (isAllowed: readonly boolean[]) => Promise<{ result: Result; isRight: readonly boolean[] }>,
  ): Promise<Result>;
  /** End of the hold-off of each account, in order. Null: none. */
  heldOffUntil(kind: AttemptKind, accounts: readonly string[]): Promise<(Date | null)[]>;
  /**
   * Ends all delays of an account, when an administrator lifts them or sets a new password. Returns whether there
   * were any.
   */
  clearFailures(account: Pick<Attempt, 'kind' | 'account'>): Promise<boolean>;
  /** Counts a message sent on request. `RATE_LIMITED` if there are too many. */
  consume(kind: SentKind, account: string): Promise<void>;
};

const DAY_SECONDS = 24 * 60 * 60;
const KNOWN_SECONDS = 90 * DAY_SECONDS;
/** Limits for one person. */
const SENDING_LIMITS: Record<SentKind, { points: number; seconds: number }> = {
  mail: { points: 20, seconds: 60 * 60 },
  webhook: { points: 20, seconds: 60 },
};
const REMOVE_EVERY_MS = 5 * 60 * 1000;

/** Counters are in the database. While it is unavailable, every attempt is refused. */
export function openRateLimits({ db, log }: { db: Database; log: Log }): RateLimits {
  const client = db.$client;
  const store = storeOf(client);
  const known = {
    portal: limiterOf(store, 'portal:known', 1, KNOWN_SECONDS),
    'app-user': limiterOf(store, 'app-user:known', 1, KNOWN_SECONDS),
  };
  const sendingLimiters = {
    mail: sendingLimiterOf(store, 'mail'),
    webhook: sendingLimiterOf(store, 'webhook'),
  };
  let removedAt = -Infinity;

  return {
    guard: (attempt, verify) =>
      guardEach([attempt], async () => {
        const result = await verify();
        return { result, isRight: [Boolean(result)] };
      }),

    guardEach,

    async heldOffUntil(kind, accounts) {
      const numbers = accounts.map((account) => accountNumber({ account }));
      if (numbers.length === 0) return [];
      const rows = await db
        .select({
          account: signInThrottles.account,
          until: sql<string>`max(${signInThrottles.blockedUntil})`,
        })
        .from(signInThrottles)
        .where(
          and(
            eq(signInThrottles.scope, kind),
            inArray(signInThrottles.account, numbers),
            gt(signInThrottles.blockedUntil, sql`clock_timestamp()`),
          ),
        )
        .groupBy(signInThrottles.account);
      const until = new Map(rows.map((row) => [row.account, new Date(row.until)]));
      return numbers.map((number) => until.get(number) ?? null);
    },

    async clearFailures({ kind, account }) {
      const cleared = await db
        .delete(signInThrottles)
        .where(and(eq(signInThrottles.scope, kind), eq(signInThrottles.account, accountNumber({ account }))))
        .returning({ misses: signInThrottles.misses });
      return cleared.length > 0;
    },

    async consume(kind, account) {
      removeExpired();
      await sendingLimiters[kind].consume(hashed(account)).catch((error: unknown) => {
        throw error instanceof RateLimiterRes
          ? rateLimited(error.msBeforeNext / 1000, 'Too many messages were requested.')
          : error;
      });
    },
  };

  async function guardEach<Result>(
    attempts: readonly Attempt[],
    verify: (isAllowed: readonly boolean[]) => Promise<{ result: Result; isRight: readonly boolean[] }>,
  ): Promise<Result> {
    removeExpired();
    const entries = await Promise.all(attempts.map(enter));
    const waits = entries.map(({ waitSeconds }) => waitSeconds);
    const isAllowed = waits.map((seconds) => seconds === null);
    if (!isAllowed.includes(true)) throw rateLimited(Math.min(...waits.map(Number)));
    const allowed = entries.filter((_entry, n) => isAllowed[n]);
    const { result, isRight } = await verify(isAllowed).catch(async (error: unknown) => {
      await Promise.all(allowed.map((entry) => entry.undo()));
      throw error;
    });
    await Promise.all(entries.map((entry, n) => isAllowed[n] && isRight[n] && entry.succeed()));
    return result;
  }

  async function enter(attempt: Attempt) {
    const places = knownPlacesOf(attempt);
    const found = await Promise.all(places.map(({ key }) => known[attempt.kind].get(key)));
    const place = places.find((_place, n) => found[n] !== null)?.place ?? null;
    const throttles = throttlesOf(attempt, place);
    return {
      waitSeconds: await countAttempt(client, attempt.kind, throttles),
      undo: () => uncountAttempt(client, attempt.kind, throttles, { isSuccess: false }),
      async succeed() {
        await uncountAttempt(client, attempt.kind, throttles, { isSuccess: true });
        const stale = places.filter((_place, n) => !isFresh(found[n] ?? null));
        await Promise.all(stale.map(({ key }) => known[attempt.kind].set(key, 1, KNOWN_SECONDS)));
      },
    };
  }

  function removeExpired() {
    if (performance.now() - removedAt < REMOVE_EVERY_MS) return;
    removedAt = performance.now();
    Promise.all([
      client`delete from rate_limits where expire <= ${Date.now()}`,
      client`delete from sign_in_throttles where expires_at <= wall_clock()`,
    ]).catch((error: unknown) => {
      log.warn({ err: error }, 'expired attempts were not removed');
    });
  }
}

/** Places where the account may have been used: the browser first, because its cookie cannot be shared. */
function knownPlacesOf({ account, address, browser, session }: Attempt) {
  if (session !== undefined) return [];
  const name = canonicalText(account);
  return [
    ...(browser ? [{ place: 'browser' as const, key: hashed(name, 'browser', browser) }] : []),
    { place: 'address' as const, key: hashed(name, networkOf(address)) },
  ];
}

/**
 * Counts an attempt in all of its counters or in none. Returns the seconds to wait; null if the attempt is allowed.
 */
async function countAttempt(client: Sql, kind: AttemptKind, throttles: Throttle[]): Promise<number | null> {
  const [row] = await client<{ wait: number | null }[]>`
    select count_attempt(${kind}, ${throttles.map(({ account }) => account)}::int[],
      ${throttles.map(({ caller }) => caller)}::bigint[], ${throttles.map(({ free }) => free)}::int[],
      ${throttles.map(({ firstDelaySeconds }) => firstDelaySeconds)}::int[],
      ${throttles.map(({ longestDelaySeconds }) => longestDelaySeconds)}::int[]) as wait`;
  return row?.wait ?? null;
}

/** Uncounts an attempt that did not fail. A success also clears the counter of this account and caller. */
async function uncountAttempt(
  client: Sql,
  kind: AttemptKind,
  throttles: Throttle[],
  { isSuccess }: { isSuccess: boolean },
): Promise<void> {
  await client`
    select take_attempt_back(${kind}, ${throttles.map(({ account }) => account)}::int[],
      ${throttles.map(({ caller }) => caller)}::bigint[],
      ${throttles.map(({ isOfCaller }) => Number(isSuccess && isOfCaller))}::int[])`;
}

type Store = {
  query(statement: {
    text: string;
    values: (string | number | null)[];
  }): Promise<{ rows: object[]; rowCount: number }>;
};

/** Adapts our client to the part of a `pg` client that the limiter uses. */
function storeOf(client: Sql): Store {
  return {
    async query({ text, values }) {
      const rows = await client.unsafe(text, values, { prepare: true });
      return { rows: [...rows], rowCount: rows.count };
    },
  };
}

const limiterOf = (store: Store, keyPrefix: string, points: number, duration: number) =>
  new RateLimiterPostgres({
    storeClient: store,
    storeType: 'client',
    tableName: 'rate_limits',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix,
    points,
    duration,
  });

const sendingLimiterOf = (store: Store, kind: SentKind) =>
  limiterOf(store, `${kind}:sent`, SENDING_LIMITS[kind].points, SENDING_LIMITS[kind].seconds);

const isFresh = (known: RateLimiterRes | null) =>
  known !== null && known.msBeforeNext > (KNOWN_SECONDS * 1000) / 2;

/** Addresses are stored only as hashes. */
const hashed = (...parts: string[]) => createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

/** Error for too many attempts or messages. */
export function rateLimited(waitSeconds: number, why = 'Too many failed attempts.'): LicensingError {
  const retryAfterSeconds = Math.max(1, Math.ceil(waitSeconds));
  return new LicensingError('RATE_LIMITED', `${why} Try again in ${inWords(retryAfterSeconds)}.`, {
    retryAfterSeconds,
  });
}

function inWords(seconds: number): string {
  if (seconds < 90) return `${seconds} seconds`;
  if (seconds < 90 * 60) return `${Math.ceil(seconds / 60)} minutes`;
  return `${Math.ceil(seconds / 3600)} hours`;
}
