import { seededRandom } from '../../fleet/random';
import type { Runtime } from '../../licensing';
import { demoPeople } from '../people';
import { seedCustomer, seedPool } from '../seed-catalogue';
import { seedAppUser, seedPortalUser } from '../seed-people';
import type { DemoCustomer } from '../world';
import { loadCast, loadPeople } from './cast';
import type { Calendar } from './calendar';
import { inPast, type Past } from './past';
import { contextOf, openStage, play, type Stage } from './player';
import { settingsAtFirst } from './settings-changes';
import { MINUTES, once, SECONDS } from './steps';

const VERA = 'admin@seatwise.example';

/** The first day: the vendor adds the customer, its people and its pools, all or nothing. */
export function setUp(
  runtime: Runtime,
  customer: DemoCustomer,
  { calendar, from, until }: { calendar: Calendar; from: number; until: number },
  note: (past: Past, lastAt: number) => Promise<void>,
): Promise<Stage> {
  const random = seededRandom(customer.code.length, 60);
  return inPast(runtime, async (past) => {
    let at = from;
    const later = (seconds: [number, number]) => {
      at += random.between(...seconds) * SECONDS;
      past.set(new Date(at));
    };

    const vera = (await loadPeople(past.runtime.db)).get(VERA);
    if (!vera) throw new Error(`${VERA} must be there first`);
    const ctx = contextOf(past.runtime, vera);
    past.set(new Date(at));
    const customerId = await seedCustomer(ctx, customer);
    for (const person of demoPeople.filter(({ customerCode }) => customerCode === customer.code)) {
      later([40, 150]);
      await seedPortalUser(ctx, person, customerId);
    }
    for (const user of customer.users) {
      later([15, 70]);
      await seedAppUser(ctx, customer, customerId, user);
    }
    const keys = new Map<string, string>();
    for (const pool of customer.pools) {
      later([60, 200]);
      const atFirst = settingsAtFirst(pool, calendar, until);
      const { registrationKey } = await seedPool(ctx, customerId, pool, atFirst);
      keys.set(pool.application, registrationKey);
    }
    await note(past, at);
    return { ...openStage(await loadCast(past.runtime, customer, customerId)), keys, lastAt: at };
  });
}

/** Its devices register, one by one. */
export async function registerDevices(runtime: Runtime, stage: Stage, customer: DemoCustomer): Promise<void> {
  const random = seededRandom(customer.code.length, 61);
  let at = stage.lastAt;
  const registering = customer.pools
    .flatMap(({ devices }) => devices)
    .map(({ name }) => once((at += random.between(1.2, 9) * MINUTES), { verb: 'register', device: name }));
  await play(stage, runtime, registering, at);
}
