import { setTimeout as delay } from 'node:timers/promises';
import type { TransactionSql } from 'postgres';
import { customers, portalEmails } from '../db/schema';
import { VENDOR_CUSTOMER_ID, type Log, type PortalActor, type Runtime } from '../licensing';
import { demoApplications } from './applications';
import { demoCustomers } from './customers';
import { forgetPast, inPast, makePast } from './history/past';
import { loadPeople } from './history/cast';
import { contextOf } from './history/player';
import { planHistory, writeHistory } from './history/write-history';
import { demoPeople } from './people';
import { seedApplication } from './seed-catalogue';
import { seedPortalUser } from './seed-people';

type DemoSignIns = { signIns: { who: string; email: string; password: string }[] };

/** Every process that would seed waits for this lock. */
const SEED_LOCK = 5_428_732;
const LOCK_RETRY_MS = 250;
const HISTORY_DAYS = 60;
/** Its own, which holds the lock, and one for whatever else the process does meanwhile. */
const SPARED_CONNECTIONS = 2;

/**
 * Fills an empty database with customers, pools, people and devices, with what they did in the last `historyDays` (two
 * at least), and some of them at work now. Null if it holds anything else already, or the whole of the demo data. What a
 * crash half-way left is completed.
 */
export async function seedDemoData({
  runtime,
  log,
  historyDays = HISTORY_DAYS,
}: {
  runtime: Runtime;
  log: Log;
  historyDays?: number;
}): Promise<DemoSignIns | null> {
  return runtime.client.begin(async (lock) => {
    // This waits until another process has seeded, and holds the lock for as long as seeding takes.
    await lock`select set_config('idle_in_transaction_session_timeout', '0', true)`;
    while (!(await takeSeedLock(lock))) await delay(LOCK_RETRY_MS);
    if (!(await isWanting(runtime))) return null;

    log.info({ days: historyDays }, 'Writing the history of the demo data');
    const started = performance.now();
    await makePast(runtime.client);
    await seed(runtime, historyDays);
    await forgetPast(runtime.client);
    log.info({ milliseconds: Math.round(performance.now() - started) }, 'Demo data written');
    return { signIns: demoPeople.map(({ who, email, password }) => ({ who, email, password })) };
  });
}

/**
 * Where demo data was begun, never finished and is not wanted any more: takes the clock of its history away. What was
 * written stays, because somebody may use it by now.
 */
export async function forgetUnfinishedDemo({ runtime, log }: { runtime: Runtime; log: Log }): Promise<void> {
  await runtime.client.begin(async (lock) => {
    if (!(await takeSeedLock(lock)) || !(await hasPast(runtime))) return;
    await forgetPast(runtime.client);
    log.warn({}, 'Demo data that was begun and never finished is still there, with its known passwords');
  });
}

/** Asks and does not wait: a statement of the pool that is silent for seconds loses its connection. */
async function takeSeedLock(lock: TransactionSql): Promise<boolean> {
  const [row] = await lock<{ taken: boolean }[]>`select pg_try_advisory_xact_lock(${SEED_LOCK}) as taken`;
  return row?.taken === true;
}

/** Whether there is nothing but demo data, and not all of it: the clock of its history is taken away last. */
async function isWanting(runtime: Runtime): Promise<boolean> {
  const { db } = runtime;
  const addresses = await db.select({ email: portalEmails.email }).from(portalEmails);
  const known = await db.select({ id: customers.id, code: customers.code }).from(customers);
  const emails = new Set(demoPeople.map(({ email }) => email));
  const codes = new Set(demoCustomers.map(({ code }) => code));
  return (
    ((await hasPast(runtime)) || addresses.length === 0) &&
    addresses.every(({ email }) => emails.has(email)) &&
    known.every(({ id, code }) => id === VENDOR_CUSTOMER_ID || codes.has(code))
  );
}

async function hasPast({ client }: Runtime): Promise<boolean> {
  const [past] = await client<
    { found: boolean }[]
  >`select to_regnamespace('seatwise_past') is not null as found`;
  return past?.found === true;
}

async function seed(runtime: Runtime, historyDays: number): Promise<void> {
  const plan = await planHistory(runtime, historyDays);
  await seedVendor(runtime, plan.calendar.days[0]?.at(7.2) ?? plan.now);

  const waiting = [...demoCustomers.entries()];
  const atOnce = Math.max(1, (runtime.client.options.max ?? 1) - SPARED_CONNECTIONS);
  const written = await Promise.allSettled(
    Array.from({ length: atOnce }, async () => {
      for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
        const [index, customer] = entry;
        await writeHistory(plan, customer, index);
      }
    }),
  );
  // Only when nobody writes any more may somebody else begin.
  for (const result of written) if (result.status === 'rejected') throw result.reason;
  // What is read from now on is planned for tables of this size.
  await runtime.client`analyze leases, denials, device_checks, audit_entries, devices, seats, device_activity`;
}

/** The vendor's own people, and the applications. */
async function seedVendor(runtime: Runtime, from: number): Promise<void> {
  await inPast(runtime, async (past) => {
    let at = from;
    const later = () => past.set(new Date((at += 95_000)));
    for (const person of demoPeople.filter(({ customerCode }) => customerCode === undefined)) {
      later();
      await seedPortalUser(contextOf(past.runtime, nobodyYet), person);
    }
    const people = await loadPeople(past.runtime.db);
    const ctx = contextOf(
      past.runtime,
      [...people.values()].find(({ role }) => role === 'VENDOR_ADMIN') ?? nobodyYet,
    );
    for (const application of demoApplications) {
      later();
      await seedApplication(ctx, application);
    }
  });
}

/** Nobody can sign in yet: the audit trail says `Demo data (first start)`. */
const nobodyYet: PortalActor = {
  kind: 'portal',
  customerId: VENDOR_CUSTOMER_ID,
  portalUserId: VENDOR_CUSTOMER_ID,
  role: 'VENDOR_ADMIN',
  displayName: 'Demo data',
  email: 'first start',
  via: 'session',
  credentialId: VENDOR_CUSTOMER_ID,
};
