import { customers, portalEmails } from '../db/schema';
import { VENDOR_CUSTOMER_ID, type Context, type Log, type Runtime } from '../licensing';
import { demoPeople } from './demo/people';
import { seedApplication, seedCustomer } from './demo/seed-catalogue';
import { seedAppUsers, seedPortalUsers } from './demo/seed-people';
import { seedPool } from './demo/seed-pool';
import { demoApplications } from './demo/applications';
import { demoCustomers } from './demo/customers';
import type { DemoCustomer } from './demo/world';

type DemoSignIns = { signIns: { who: string; email: string; password: string }[] };

/** Every process that would seed waits for this lock. */
const SEED_LOCK = 5_428_732;

/**
 * Fills an empty database with customers, pools, people and devices, some of them logged in. Null if it holds
 * anything else already, or the whole of the demo data. What a crash half-way left is completed.
 */
export async function seedDemoData({
  runtime,
  log,
}: {
  runtime: Runtime;
  log: Log;
}): Promise<DemoSignIns | null> {
  return runtime.client.begin(async (lock) => {
    // The pool's time-outs are for callers who wait for an answer; this one waits until another process has seeded.
    await lock`
      select set_config('lock_timeout', '0', true), set_config('statement_timeout', '0', true),
        set_config('idle_in_transaction_session_timeout', '0', true)`;
    await lock`select pg_advisory_xact_lock(${SEED_LOCK})`;
    if (!(await isWanting(runtime))) return null;

    const started = performance.now();
    await seed(runtime);
    log.info({ milliseconds: Math.round(performance.now() - started) }, 'Demo data written');
    return { signIns: demoPeople.map(({ who, email, password }) => ({ who, email, password })) };
  });
}

/** Whether there is nothing but demo data, and not all of it: the portal's people come last. */
async function isWanting({ db }: Runtime): Promise<boolean> {
  const addresses = await db.select({ email: portalEmails.email }).from(portalEmails);
  const known = await db.select({ id: customers.id, code: customers.code }).from(customers);
  const emails = new Set(demoPeople.map(({ email }) => email));
  const codes = new Set(demoCustomers.map(({ code }) => code));
  return (
    addresses.length < emails.size &&
    addresses.every(({ email }) => emails.has(email)) &&
    known.every(({ id, code }) => id === VENDOR_CUSTOMER_ID || codes.has(code))
  );
}

async function seed(runtime: Runtime): Promise<void> {
  const ctx = contextOfDemo(runtime);
  const applicationIds = new Map<string, string>();
  for (const application of demoApplications) {
    applicationIds.set(application.code, await seedApplication(ctx, application));
  }
  const customerIds = new Map<string, string>();
  for (const customer of demoCustomers) {
    customerIds.set(customer.code, await seedWorkplace(ctx, customer, applicationIds));
  }
  await seedPortalUsers(ctx, demoPeople, customerIds);
}

async function seedWorkplace(
  ctx: Context,
  customer: DemoCustomer,
  applicationIds: ReadonlyMap<string, string>,
): Promise<string> {
  const customerId = await seedCustomer(ctx, customer);
  await seedAppUsers(ctx, customer, customerId);
  for (const pool of customer.pools) {
    const applicationId = applicationIds.get(pool.application);
    if (!applicationId) throw new Error(`${pool.application} is no application of the demo data`);
    await seedPool(ctx, { customer, customerId, applicationId }, pool);
  }
  return customerId;
}

/** Nobody is signed in yet: the audit trail says `Demo data (first start)`. */
const contextOfDemo = (runtime: Runtime): Context => ({
  ...runtime,
  address: '127.0.0.1',
  actor: {
    kind: 'portal',
    customerId: VENDOR_CUSTOMER_ID,
    portalUserId: VENDOR_CUSTOMER_ID,
    role: 'VENDOR_ADMIN',
    displayName: 'Demo data',
    email: 'first start',
    via: 'session',
    credentialId: VENDOR_CUSTOMER_ID,
  },
});
