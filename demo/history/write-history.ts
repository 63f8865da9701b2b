import type { Sql } from 'postgres';
import { customers } from '../../db/schema';
import { signIn, type Runtime } from '../../licensing';
import { demoPeople } from '../people';
import type { DemoCustomer } from '../demo-types';
import { loadCustomerEntities } from './customer-entities';
import { makeCalendar, type Calendar, type Day } from './calendar';
import { FINAL_HOURS_MS, finalHourScripts } from './final-hours';
import { openRunnerState, runScripts, type RunnerState } from './script-runner';
import { registerDevices, setUpCustomer } from './set-up-customer';
import { settingsChangeScripts } from './settings-changes';
import { portalAction, type Script } from './script';

/* Hours after midnight: a day ends at 5:00 of the next date. */
const DAY_END_HOURS = 29;
const SET_UP_HOURS = 8.1;

type Plan = { runtime: Runtime; calendar: Calendar; now: number; finalHoursStart: number };

/** Progress of a customer's history. A started day is not repeated, so that no act happens twice. */
type Progress = { daysBegun: number; lastAt: number; isDone: boolean };

/** The days to write. A history that a crash left unfinished keeps its first day. */
export async function planHistory(runtime: Runtime, historyDays: number): Promise<Plan> {
  const [row] = await runtime.client<{ anchor: string; now: string }[]>`
    select at as anchor, clock_timestamp() as now from seatwise_past.anchor`;
  if (!row) throw new Error('The table seatwise_past.anchor is empty');
  const [anchor, until] = [new Date(row.anchor), new Date(row.now)];
  const calendar = makeCalendar({ anchor, until, historyDays });
  return { runtime, calendar, now: until.getTime(), finalHoursStart: until.getTime() - FINAL_HOURS_MS };
}

/** Writes a customer's days and the final hours. Continues after a crash. `onDay` is called after each day. */
export async function writeHistory(
  plan: Plan,
  customer: DemoCustomer,
  index: number,
  onDay: () => void,
): Promise<void> {
  const { runtime, calendar, finalHoursStart, now } = plan;
  const { client } = runtime;
  const begun = await progressOf(client, customer);
  if (begun?.isDone) return;
  const state = begun ? await resume(runtime, customer, begun) : await begin(plan, customer, index);

  if (!begun?.daysBegun) await registerDevices(runtime, state, customer);
  let number = Math.max(1, begun?.daysBegun ?? 1);
  for (; endOfDay(calendar, number) <= finalHoursStart; number++) {
    await noteProgress(client, customer, { daysBegun: number + 1, lastAt: state.lastAt, isDone: false });
    await runScripts(state, runtime, scriptsOf(number), endOfDay(calendar, number));
    onDay();
  }
  await noteProgress(client, customer, { daysBegun: number + 1, lastAt: now, isDone: false });
  const devicesInUse = await runScripts(state, runtime, scriptsOf(number), finalHoursStart);
  await runScripts(state, runtime, finalHourScripts(customer, devicesInUse, now), now);
  await noteProgress(client, customer, { daysBegun: number + 1, lastAt: state.lastAt, isDone: true });

  function scriptsOf(dayNumber: number): Script[] {
    const day = calendar.days[dayNumber];
    if (!day) return [];
    return [
      ...customer.pools.flatMap((pool) => settingsChangeScripts(pool, day, calendar, finalHoursStart)),
      ...signIns(customer, index === 0, day),
      ...customer.schedule(day, calendar),
    ];
  }
}

const endOfDay = ({ days }: Calendar, number: number) => days[number]?.at(DAY_END_HOURS) ?? Infinity;

function begin(
  { runtime, calendar, finalHoursStart }: Plan,
  customer: DemoCustomer,
  index: number,
): Promise<RunnerState> {
  const from = calendar.days[0]?.at(SET_UP_HOURS + index * 0.4) ?? finalHoursStart;
  return setUpCustomer(runtime, customer, { calendar, from, until: finalHoursStart }, (clocked, lastAt) =>
    noteProgress(clocked.sql, customer, { daysBegun: 0, lastAt, isDone: false }),
  );
}

async function resume(runtime: Runtime, customer: DemoCustomer, { lastAt }: Progress): Promise<RunnerState> {
  const known = await runtime.db.select({ id: customers.id, code: customers.code }).from(customers);
  const id = known.find(({ code }) => code === customer.code)?.id;
  if (!id) throw new Error(`The customer ${customer.code} has a history but does not exist`);
  return { ...openRunnerState(await loadCustomerEntities(runtime, customer, id)), lastAt };
}

async function progressOf(client: Sql, { code }: DemoCustomer): Promise<Progress | undefined> {
  const [row] = await client<Progress[]>`
    select days_begun as "daysBegun", (extract(epoch from last_at) * 1000)::float8 as "lastAt", is_done as "isDone"
    from seatwise_past.progress where customer_code = ${code}`;
  return row;
}

async function noteProgress(
  client: Pick<Sql, 'unsafe'>,
  { code }: DemoCustomer,
  { daysBegun, lastAt, isDone }: Progress,
): Promise<void> {
  await client.unsafe(
    `insert into seatwise_past.progress (customer_code, days_begun, last_at, is_done) values ($1, $2, $3, $4)
     on conflict (customer_code) do update set days_begun = excluded.days_begun, last_at = excluded.last_at, is_done = excluded.is_done`,
    [code, daysBegun, new Date(lastAt).toISOString(), isDone],
  );
}

/** Sign-ins of portal users on that day; those of vendor users belong to the first customer. */
function signIns(customer: DemoCustomer, isFirst: boolean, day: Day): Script[] {
  if (!day.isWorkday) return [];
  return demoPeople
    .filter(({ customerCode }) => (customerCode === undefined ? isFirst : customerCode === customer.code))
    .flatMap(({ email, password }) => {
      const random = day.random('sign-in', email);
      if (!random.chance(0.11)) return [];
      return [
        portalAction(day.at(random.between(7.6, 16.8)), email, ({ ctx }) =>
          signIn({ ctx, input: { email, password } }),
        ),
      ];
    });
}
