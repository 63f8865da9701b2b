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
 * What people read and change in the portal, and what reports and displays read, goes through few connections of its own. So work on
 * behalf of one caller cannot delay a device, waits only behind that caller's own customer, and ends in the database
 * when the call ends.
 */
export type PortalDatabase = {
  /** Without `giveUpAt` each statement has a time of its own. */
  databaseFor(user: PortalUse): Database;
  close(): Promise<void>;
};

/** On whose behalf the portal's database is used. */
export type PortalUse = Omit<Requester, 'giveUpAt'> & { giveUpAt?: number };

/** How a call begins: who calls, from where, and for how long it is of use. */
export type Caller = Pick<Context, 'actor' | 'address' | 'giveUpAt' | 'signal'>;

/** For a call without a deadline. */
const LASTS_AT_MOST_MS = 4000;
const PER_PERSON = 2;

/** How many of a process's connections are the portal's: a quarter, but two at least. */
export const portalShareOf = (connections: number) => Math.max(2, Math.floor(connections / 4));

export function openPortalDatabase({
  client,
  connections,
}: {
  client: Sql;
  connections: number;
}): PortalDatabase {
  const opened = openPortalConnections(client, connections);
  // A third at least is left for other customers.
  const perCustomer = Math.max(1, Math.floor((connections * 2) / 3));
  const perPerson = Math.min(PER_PERSON, perCustomer);
  const queue = openFairQueue({ inAll: connections, perCustomer, perPerson });
  return {
    databaseFor: (user) =>
      opened.databaseFor(() => {
        const requester = { ...user, giveUpAt: user.giveUpAt ?? performance.now() + LASTS_AT_MOST_MS };
        const run = <Result>(job: () => Promise<Result>) =>
          queue.run(requester, job).catch((error: unknown) => {
            throw postgresCode(error) === '57014' ? tookTooLong(error) : error;
          });
        return { giveUpAt: requester.giveUpAt, signal: requester.signal, queue: run };
      }),
    close: opened.close,
  };
}

/** The context of one call. People of the portal and displays get the portal's database; all others that of the devices. */
export function openContext(runtime: Runtime, { actor, address, giveUpAt, signal }: Caller): Context {
  const ctx = { ...runtime, actor, address, giveUpAt, signal };
  return actor.kind === 'portal' || actor.kind === 'display'
    ? { ...ctx, db: runtime.portal.databaseFor({ ...requesterOf(ctx), giveUpAt }) }
    : ctx;
}

/** The caller as somebody who waits in a fair queue, for as long as the call has. */
export function requesterOf({
  actor,
  address,
  giveUpAt = performance.now() + LASTS_AT_MOST_MS,
  signal,
}: Caller): Requester {
  const person = personOf(actor, address);
  return { person, customer: customerOf(actor) ?? person, giveUpAt, signal };
}

/** Strangers are told apart by the network they come from; all screens of a display link count as one person. */
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

/** The caller as somebody for whom passwords are hashed. */
export const passwordOwnerOf = (ctx: Caller) => ({ ...requesterOf(ctx), lane: 'portal' }) as const;

/** The vendor's people look after many customers: each counts as one. */
function customerOf(actor: Actor): string | undefined {
  if (actor.kind === 'device' || actor.kind === 'display') return actor.customerId;
  return actor.kind === 'portal' && !isVendorCustomer(actor.customerId) ? actor.customerId : undefined;
}

const tookTooLong = (cause: unknown) =>
  new LicensingError('UNAVAILABLE', 'This took too long and was stopped. Narrow the search or the period.', {
    retryAfterSeconds: 5,
    cause,
  });
