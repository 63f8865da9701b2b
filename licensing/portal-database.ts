import type { Sql } from 'postgres';
import type { Database } from '../db/client';
import { openPortalConnections } from '../db/portal-connections';
import { isVendorCustomer } from './access';
import type { Actor } from './actor';
import type { Context, Runtime } from './context';
import { LicensingError } from './errors';
import { openFairQueue, type Requester } from './fair-queue';
import { networkOf } from './rules/network-of';
import { postgresCode } from './seat-engine';

/**
 * Separate, few connections for the portal, reports and displays, so that they cannot delay a device. A caller waits
 * only behind their own customer, and queries end when the call ends.
 */
export type PortalDatabase = {
  /** Without `giveUpAt` each statement has its own deadline. */
  databaseFor(user: PortalUse): Database;
  close(): Promise<void>;
};

export type PortalUse = Omit<Requester, 'giveUpAt'> & { giveUpAt?: number };

/** Caller of an operation, with its deadline. */
export type Caller = Pick<Context, 'actor' | 'address' | 'giveUpAt' | 'signal' | 'facts'>;

/** Default deadline. */
const LASTS_AT_MOST_MS = 4000;
const PER_PERSON = 2;
/**
 * A person whose statements have run for longer than this within the last seconds gets one at a time, so that one
 * person's searches or exports never use more than one processor of the database.
 */
const HEAVY_USE_MS = 1000;
const HALF_LIFE_OF_USE_MS = 3000;
const MOST_REMEMBERED = 10_000;

/** Connections of a process for the portal: a quarter, at least two. */
export const portalShareOf = (connections: number) => Math.max(2, Math.floor(connections / 4));

export function openPortalDatabase({
  client,
  connections,
}: {
  client: Sql;
  connections: number;
}): PortalDatabase {
  const opened = openPortalConnections(client, connections);
  // Leaves at least a third for other customers.
  const perCustomer = Math.max(1, Math.floor((connections * 2) / 3));
  const perPerson = Math.min(PER_PERSON, perCustomer);
  const queue = openFairQueue({ inAll: connections, perCustomer, perPerson });
  const use = openRecentUse();

  async function timed<Result>(person: string, job: () => Promise<Result>): Promise<Result> {
    const startedAt = performance.now();
    try {
      return await job();
    } finally {
      use.add(person, performance.now() - startedAt);
    }
  }
  return {
    databaseFor: (user) =>
      opened.databaseFor(() => {
        const requester = {
          ...user,
          giveUpAt: user.giveUpAt ?? performance.now() + LASTS_AT_MOST_MS,
          alone: use.of(user.person) > HEAVY_USE_MS,
        };
        const run = <Result>(job: () => Promise<Result>) =>
          queue
            .run(requester, () => timed(user.person, job))
            .catch((error: unknown) => {
              throw postgresCode(error) === '57014' ? tookTooLong(error) : error;
            });
        return { giveUpAt: requester.giveUpAt, signal: requester.signal, queue: run };
      }),
    close: opened.close,
  };
}

/** Milliseconds that each person has used recently: they count for half after each half-life. */
function openRecentUse() {
  const used = new Map<string, { milliseconds: number; at: number }>();

  function of(person: string): number {
    const last = used.get(person);
    return last ? last.milliseconds * 0.5 ** ((performance.now() - last.at) / HALF_LIFE_OF_USE_MS) : 0;
  }

  return {
    of,
    add(person: string, milliseconds: number) {
      const total = of(person) + milliseconds;
      // Whoever used the portal last is at the end.
      used.delete(person);
      used.set(person, { milliseconds: total, at: performance.now() });
      const [oldest] = used.keys();
      if (used.size > MOST_REMEMBERED && oldest !== undefined) used.delete(oldest);
    },
  };
}

/** Context of one call. Portal users and displays get the portal's database, all others that of the devices. */
export function openContext(runtime: Runtime, { actor, address, giveUpAt, signal, facts }: Caller): Context {
  const ctx = { ...runtime, actor, address, giveUpAt, signal, facts };
  return actor.kind === 'portal' || actor.kind === 'display'
    ? { ...ctx, db: runtime.portal.databaseFor({ ...requesterOf(ctx), giveUpAt }) }
    : ctx;
}

/**
 * Database to look up a credential of the portal or of a display, before its caller is known: many requests at once with
 * one credential wait for each other, and not for connections of devices.
 */
export function credentialDatabase(
  { portal }: Pick<Runtime, 'portal'>,
  { customerId, id }: { customerId: string; id: string },
): Database {
  const person = `${customerId}/credential ${id}`;
  return portal.databaseFor({ customer: isVendorCustomer(customerId) ? person : customerId, person });
}

/** Requester of a fair queue for the caller, with the deadline of the call. */
export function requesterOf({
  actor,
  address,
  giveUpAt = performance.now() + LASTS_AT_MOST_MS,
  signal,
}: Caller): Requester {
  const person = personOf(actor, address);
  return { person, customer: customerOf(actor) ?? person, giveUpAt, signal };
}

/** Anonymous callers are separated by network; all screens of a display link count as one person. */
function personOf(actor: Actor, address: string): string {
  switch (actor.kind) {
    case 'portal':
      return `${actor.customerId}/${actor.portalUserId}`;
    case 'device':
      return `${actor.customerId}/${actor.deviceId}`;
    case 'display':
      return `${actor.customerId}/${actor.displayLinkId}`;
    case 'anonymous':
      return networkOf(address);
    case 'system':
      return actor.kind;
  }
}

/** Requester of password hashing for the caller. */
export const passwordOwnerOf = (ctx: Caller) => ({ ...requesterOf(ctx), lane: 'portal' }) as const;

/** Each member of the vendor's staff counts as a customer, because they work for many. */
function customerOf(actor: Actor): string | undefined {
  if (actor.kind === 'device' || actor.kind === 'display') return actor.customerId;
  return actor.kind === 'portal' && !isVendorCustomer(actor.customerId) ? actor.customerId : undefined;
}

const tookTooLong = (cause: unknown) =>
  new LicensingError('UNAVAILABLE', 'This took too long and was stopped. Narrow the search or the period.', {
    retryAfterSeconds: 5,
    cause,
  });
