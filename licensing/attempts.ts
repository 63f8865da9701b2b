import { createHash } from 'node:crypto';
import type { Sql } from 'postgres';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../db/client';
import type { Log } from './log';
import { LicensingError } from './errors';
import { networkOf } from './rules/network-of';

type AttemptKind = 'portal' | 'app-user';
type SpendKind = 'mail' | 'webhook';
export type Attempt = { kind: AttemptKind; account: string; address: string };

export type Attempts = {
  /**
   * Runs `verify`, unless the account or the address has failed too often: then `RATE_LIMITED`. A falsy result is
   * a failure. The attempt is counted before it is verified, so that any number at once, on any number of
   * processes, cannot slip past.
   */
  guard<Result>(attempt: Attempt, verify: () => Promise<Result>): Promise<Result>;
  /** Lifts the day's limit of an account, for when somebody has given it a new password. */
  forgive(account: Omit<Attempt, 'address'>): Promise<void>;
  /** Counts something that leaves the server because somebody asks for it: `RATE_LIMITED` when they ask too often. */
  spend(kind: SpendKind, account: string): Promise<void>;
};

/*
 * Ten misses in a row from one address are free, then the account can be tried from there once per delay, which
 * doubles. The account's daily limit keeps out guessers with many addresses, but counts only addresses it has not
 * been used from lately: otherwise anybody could lock its owner out.
 */
const MISSES_BEFORE_DELAY = 10;
const FIRST_DELAY_SECONDS = 60;
const LONGEST_DELAY_SECONDS = 15 * 60;
const DAY_SECONDS = 24 * 60 * 60;
const KNOWN_ADDRESS_SECONDS = 30 * DAY_SECONDS;
const FAILURES_A_DAY: Record<AttemptKind, { account: number; address: number }> = {
  portal: { account: 50, address: 100 },
  // Its address is a registered device; with the registration key anybody can have as many of those as they like.
  'app-user': { account: 50, address: 100 },
};
/** What one person has sent at once. */
const SPENDING: Record<SpendKind, { points: number; seconds: number }> = {
  mail: { points: 20, seconds: 60 * 60 },
  webhook: { points: 20, seconds: 60 },
};
const TIDY_EVERY_MS = 5 * 60 * 1000;

/** Counts in the database. When that cannot be reached nothing is let through. */
export function openAttempts({ db, log }: { db: Database; log: Log }): Attempts {
  const client = db.$client;
  const store = storeOf(client);
  const limiters = {
    portal: limitersOf(store, 'portal'),
    'app-user': limitersOf(store, 'app-user'),
  };
  const spending = { mail: spendingOf(store, 'mail'), webhook: spendingOf(store, 'webhook') };
  let tidiedAt = -Infinity;

  return {
    async guard({ kind, account, address }, verify) {
      tidyNowAndThen();
      const { misses, delay, byAddress, byAccount, known } = limiters[kind];
      const network = hashed(networkOf(address));
      const pair = hashed(account, networkOf(address));
      const knownFor = await known.get(pair);
      const taken: string[] = [];

      const take = async (limiter: RateLimiterPostgres, key: string, seconds?: number) => {
        const { consumedPoints } = await limiter.consume(key, 1, seconds ? { customDuration: seconds } : {});
        taken.push(limiter.getKey(key));
        return consumedPoints;
      };
      const giveBack = () =>
        Promise.all(
          taken.map(
            (key) => client`update rate_limits set points = points - 1 where key = ${key} and points > 0`,
          ),
        );

      const outcome = await attempt().catch(async (error: unknown) => {
        await giveBack();
        throw error instanceof RateLimiterRes ? rateLimited(error) : error;
      });
      if (outcome) {
        await Promise.all([giveBack(), misses.delete(pair), delay.delete(pair)]);
        if (!isFresh(knownFor)) await known.set(pair, 1, KNOWN_ADDRESS_SECONDS);
      }
      return outcome;

      async function attempt() {
        const missed = await take(misses, pair);
        if (missed >= MISSES_BEFORE_DELAY) await take(delay, pair, delaySeconds(missed));
        // Whoever has been let in from here before does not suffer from strangers at the same address.
        if (!knownFor) {
          await take(byAddress, network);
          // Last, so that a flood that is refused for its address never touches the account's own limit.
          await take(byAccount, hashed(account));
        }
        return verify();
      }
    },

    async forgive({ kind, account }) {
      await limiters[kind].byAccount.delete(hashed(account));
    },

    async spend(kind, account) {
      tidyNowAndThen();
      await spending[kind].consume(hashed(account)).catch((error: unknown) => {
        throw error instanceof RateLimiterRes ? rateLimited(error, 'That was asked for too often.') : error;
      });
    },
  };

  function tidyNowAndThen() {
    if (performance.now() - tidiedAt < TIDY_EVERY_MS) return;
    tidiedAt = performance.now();
    client`delete from rate_limits where expire <= ${Date.now()}`.catch((error: unknown) => {
      log.warn({ err: error }, 'expired attempts were not removed');
    });
  }
}

type Store = {
  query(statement: {
    text: string;
    values: (string | number | null)[];
  }): Promise<{ rows: object[]; rowCount: number }>;
};

/** The limiter speaks to a client of `pg`; this is the part of one that it uses. */
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

const spendingOf = (store: Store, kind: SpendKind) =>
  limiterOf(store, `${kind}:sent`, SPENDING[kind].points, SPENDING[kind].seconds);

function limitersOf(store: Store, kind: AttemptKind) {
  const limiter = (name: string, points: number, duration: number) =>
    limiterOf(store, `${kind}:${name}`, points, duration);
  const { account, address } = FAILURES_A_DAY[kind];
  return {
    /** Counts without end; the delay is what stops. */
    misses: limiter('misses', Number.MAX_SAFE_INTEGER, DAY_SECONDS),
    delay: limiter('delay', 1, LONGEST_DELAY_SECONDS),
    byAddress: limiter('address', address, DAY_SECONDS),
    byAccount: limiter('account', account, DAY_SECONDS),
    known: limiter('known', 1, KNOWN_ADDRESS_SECONDS),
  };
}

const delaySeconds = (missed: number) =>
  Math.min(LONGEST_DELAY_SECONDS, FIRST_DELAY_SECONDS * 2 ** Math.min(missed - MISSES_BEFORE_DELAY, 10));

const isFresh = (known: RateLimiterRes | null) =>
  known !== null && known.msBeforeNext > (KNOWN_ADDRESS_SECONDS * 1000) / 2;

/** No e-mail address or network address is kept. */
const hashed = (...parts: string[]) => createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

function rateLimited({ msBeforeNext }: RateLimiterRes, why = 'Too many failed attempts.'): LicensingError {
  const retryAfterSeconds = Math.max(1, Math.ceil(msBeforeNext / 1000));
  return new LicensingError('RATE_LIMITED', `${why} Try again in ${inWords(retryAfterSeconds)}.`, {
    retryAfterSeconds,
  });
}

function inWords(seconds: number): string {
  if (seconds < 90) return `${seconds} seconds`;
  if (seconds < 90 * 60) return `${Math.ceil(seconds / 60)} minutes`;
  return `${Math.ceil(seconds / 3600)} hours`;
}
