import { setTimeout as delay } from 'node:timers/promises';
import type { TransactionSql } from 'postgres';
import { RETENTION_DAYS } from '../db/queries/retention';
import { customers, portalEmails } from '../db/schema';
import { VENDOR_CUSTOMER_ID, type Log, type PortalActor, type Runtime } from '../licensing';
import { demoApplications } from './applications';
import { demoCustomers } from './customers';
import { dropOverriddenClock, withOverriddenClock, createOverriddenClock } from './history/overridden-clock';
import { loadPortalUsers } from './history/customer-entities';
import { contextOf } from './history/portal-session';
import { planHistory, writeHistory } from './history/write-history';
import { demoPeople } from './people';
import { seedApplication } from './seed-catalogue';
import { seedPortalUser } from './seed-people';

type DemoSignIns = { signIns: { who: string; email: string; password: string }[] };

/** Advisory lock, held by the process that writes demo data. */
const SEED_LOCK = 5_428_732;
const LOCK_RETRY_MS = 250;
const PROGRESS_INTERVAL_MS = 3000;
/** One connection holds the lock, one stays free for other work of the process. */
const RESERVED_CONNECTIONS = 2;

/**
 * Fills an empty database with customers, pools, people, devices and `historyDays` (at least 2) of history, and logs some
 * devices in. Completes demo data that a crash left unfinished. Null if the database has other data or complete demo data.
 */
export async function seedDemoData({
  runtime,
  log,
  historyDays = RETENTION_DAYS,
}: {
  runtime: Runtime;
  log: Log;
  historyDays?: number;
}): Promise<DemoSignIns | null> {
  return runtime.client.begin(async (lock) => {
    // The lock is held until this transaction ends; meanwhile it is idle.
    await lock`select set_config('idle_in_transaction_session_timeout', '0', true)`;
    while (!(await takeSeedLock(lock))) await delay(LOCK_RETRY_MS);
    if (!(await isIncomplete(runtime))) return null;

    log.info({ days: historyDays }, 'Writing demo data (first start only). This may take a minute or two.');
    const started = performance.now();
    await createOverriddenClock(runtime.client);
    await seed(runtime, log, historyDays);
    await dropOverriddenClock(runtime.client);
    log.info({ milliseconds: Math.round(performance.now() - started) }, 'Demo data written');
    return { signIns: demoPeople.map(({ who, email, password }) => ({ who, email, password })) };
  });
}

/**
 * Drops the overridden clock of demo data that was never finished and is no longer wanted. The rows that were written
 * stay, because they may be in use.
 */
export async function forgetUnfinishedDemo({ runtime, log }: { runtime: Runtime; log: Log }): Promise<void> {
  await runtime.client.begin(async (lock) => {
    if (!(await takeSeedLock(lock)) || !(await hasOverriddenClock(runtime))) return;
    await dropOverriddenClock(runtime.client);
    log.warn(
      {},
      'The database contains unfinished demo data from an earlier start; its passwords are public',
    );
  });
}

/** Does not block: the pool closes a connection whose statement runs for seconds. */
async function takeSeedLock(lock: TransactionSql): Promise<boolean> {
  const [row] = await lock<{ taken: boolean }[]>`select pg_try_advisory_xact_lock(${SEED_LOCK}) as taken`;
  return row?.taken === true;
}

/** True if the database has nothing but incomplete demo data. The overridden clock is dropped last. */
async function isIncomplete(runtime: Runtime): Promise<boolean> {
  const { db } = runtime;
  const addresses = await db.select({ email: portalEmails.email }).from(portalEmails);
  const known = await db.select({ id: customers.id, code: customers.code }).from(customers);
  const emails = new Set(demoPeople.map(({ email }) => email));
  const codes = new Set(demoCustomers.map(({ code }) => code));
  return (
    ((await hasOverriddenClock(runtime)) || addresses.length === 0) &&
    addresses.every(({ email }) => emails.has(email)) &&
    known.every(({ id, code }) => id === VENDOR_CUSTOMER_ID || codes.has(code))
  );
}

async function hasOverriddenClock({ client }: Runtime): Promise<boolean> {
  const [clocked] = await client<
    { found: boolean }[]
  >`select to_regnamespace('seatwise_past') is not null as found`;
  return clocked?.found === true;
}

async function seed(runtime: Runtime, log: Log, historyDays: number): Promise<void> {
  const plan = await planHistory(runtime, historyDays);
  await seedVendor(runtime, plan.calendar.days[0]?.at(7.2) ?? plan.now);

  const reportDay = progressReporter(log, demoCustomers.length * plan.calendar.days.length);
  const pending = [...demoCustomers.entries()];
  const atOnce = Math.max(1, (runtime.client.options.max ?? 1) - RESERVED_CONNECTIONS);
  const written = await Promise.allSettled(
    Array.from({ length: atOnce }, async () => {
      for (let entry = pending.shift(); entry; entry = pending.shift()) {
        const [index, customer] = entry;
        await writeHistory(plan, customer, index, reportDay);
      }
    }),
  );
  // All writers must have ended before the lock is released.
  for (const result of written) if (result.status === 'rejected') throw result.reason;
  // The planner needs statistics of the new rows.
  await runtime.client`analyze past_leases, denials, device_checks, audit_entries, devices, seats, device_activity`;
}

/** Returns a function to call after each customer's day, which logs the progress every few seconds. */
function progressReporter(log: Log, totalDays: number): () => void {
  let days = 0;
  let reportedAt = performance.now();
  return () => {
    days += 1;
    if (performance.now() - reportedAt < PROGRESS_INTERVAL_MS) return;
    reportedAt = performance.now();
    log.info({}, `Writing demo data: ${Math.floor((100 * days) / totalDays)} %`);
  };
}

/** Creates the vendor's portal users and the applications. */
async function seedVendor(runtime: Runtime, from: number): Promise<void> {
  await withOverriddenClock(runtime, async (clocked) => {
    let at = from;
    const advance = () => clocked.set(new Date((at += 95_000)));
    for (const person of demoPeople.filter(({ customerCode }) => customerCode === undefined)) {
      advance();
      await seedPortalUser(contextOf(clocked.runtime, FIRST_START), person);
    }
    const people = await loadPortalUsers(clocked.runtime.db);
    const ctx = contextOf(
      clocked.runtime,
      [...people.values()].find(({ role }) => role === 'VENDOR_ADMIN') ?? FIRST_START,
    );
    for (const application of demoApplications) {
      advance();
      await seedApplication(ctx, application);
    }
  });
}

/** Actor before the first portal user exists; the audit trail shows `Demo data (first start)`. */
const FIRST_START: PortalActor = {
  kind: 'portal',
  customerId: VENDOR_CUSTOMER_ID,
  portalUserId: VENDOR_CUSTOMER_ID,
  role: 'VENDOR_ADMIN',
  displayName: 'Demo data',
  email: 'first start',
  via: 'session',
  credentialId: VENDOR_CUSTOMER_ID,
};
