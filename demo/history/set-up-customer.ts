import { seededRandom } from '../../fleet/random';
import type { Runtime } from '../../licensing';
import { demoPeople } from '../people';
import { seedCustomer, seedPool } from '../seed-catalogue';
import { seedAppUser, seedPortalUser } from '../seed-people';
import type { DemoCustomer } from '../demo-types';
import { loadCustomerEntities, loadPortalUsers } from './customer-entities';
import type { Calendar } from './calendar';
import { withOverriddenClock, type ClockedTransaction } from './overridden-clock';
import { contextOf } from './portal-session';
import { openRunnerState, runScripts, type RunnerState } from './script-runner';
import { initialSettings } from './settings-changes';
import { MINUTES, actAt, SECONDS } from './script';

const VENDOR_ADMIN = 'admin@seatwise.example';

/** The first day: the vendor creates the customer, its people and its pools, in one transaction. */
export function setUpCustomer(
  runtime: Runtime,
  customer: DemoCustomer,
  { calendar, from, until }: { calendar: Calendar; from: number; until: number },
  note: (clocked: ClockedTransaction, lastAt: number) => Promise<void>,
): Promise<RunnerState> {
  const random = seededRandom(customer.code.length, 60);
  return withOverriddenClock(runtime, async (clocked) => {
    let at = from;
    const advance = (seconds: [number, number]) => {
      at += random.between(...seconds) * SECONDS;
      clocked.set(new Date(at));
    };

    const admin = (await loadPortalUsers(clocked.runtime.db)).get(VENDOR_ADMIN);
    if (!admin) throw new Error(`The portal user ${VENDOR_ADMIN} does not exist yet`);
    const ctx = contextOf(clocked.runtime, admin);
    clocked.set(new Date(at));
    const customerId = await seedCustomer(ctx, customer);
    for (const person of demoPeople.filter(({ customerCode }) => customerCode === customer.code)) {
      advance([40, 150]);
      await seedPortalUser(ctx, person, customerId);
    }
    for (const user of customer.users) {
      advance([15, 70]);
      await seedAppUser(ctx, customer, customerId, user);
    }
    const keys = new Map<string, string>();
    for (const pool of customer.pools) {
      advance([60, 200]);
      const atFirst = initialSettings(pool, calendar, until);
      const { registrationKey } = await seedPool(ctx, customerId, pool, atFirst);
      keys.set(pool.application, registrationKey);
    }
    await note(clocked, at);
    return {
      ...openRunnerState(await loadCustomerEntities(clocked.runtime, customer, customerId)),
      keys,
      lastAt: at,
    };
  });
}

/** Registers the customer's devices one after another. */
export async function registerDevices(
  runtime: Runtime,
  state: RunnerState,
  customer: DemoCustomer,
): Promise<void> {
  const random = seededRandom(customer.code.length, 61);
  let at = state.lastAt;
  const registering = customer.pools
    .flatMap(({ devices }) => devices)
    .map(({ name }) => actAt((at += random.between(1.2, 9) * MINUTES), { verb: 'register', device: name }));
  await runScripts(state, runtime, registering, at);
}
