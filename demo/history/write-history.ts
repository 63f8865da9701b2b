import type { Sql } from 'postgres';
import { customers } from '../../db/schema';
import type { Runtime } from '../../licensing';
import type { DemoCustomer } from '../world';
import { loadCast } from './cast';
import { makeCalendar, type Calendar } from './calendar';
import { CLOSING_MS, closingScripts } from './closing';
import { openStage, play, type Stage } from './player';
import { registerDevices, setUp } from './set-up';
import { settingsChanges } from './settings-changes';
import { signIns } from './sign-ins';
import type { Script } from './steps';

/* Until then it is still the evening before. */
const DAWN_HOURS = 29;
const SET_UP_HOURS = 8.1;

type Plan = { runtime: Runtime; calendar: Calendar; now: number; closing: number };

/** How far a customer's history is. A day that was begun is not played again, so that nothing happens twice. */
type Progress = { daysBegun: number; lastAt: number; isDone: boolean };

/** The days to write: of a history that a crash left half-way, those it was begun with. */
export async function planHistory(runtime: Runtime, historyDays: number): Promise<Plan> {
  const [row] = await runtime.client<{ anchor: string; now: string }[]>`
    select at as anchor, clock_timestamp() as now from seatwise_past.anchor`;
  if (!row) throw new Error('the history has no anchor');
  const [anchor, until] = [new Date(row.anchor), new Date(row.now)];
  const calendar = makeCalendar({ anchor, until, historyDays });
  return { runtime, calendar, now: until.getTime(), closing: until.getTime() - CLOSING_MS };
}

/** Plays a customer's days one after the other, and then the last hours. Goes on where a crash has stopped it. */
export async function writeHistory(plan: Plan, customer: DemoCustomer, index: number): Promise<void> {
  const { runtime, calendar, closing, now } = plan;
  const { client } = runtime;
  const begun = await progressOf(client, customer);
  if (begun?.isDone) return;
  const stage = begun ? await resume(runtime, customer, begun) : await begin(plan, customer, index);

  if (!begun?.daysBegun) await registerDevices(runtime, stage, customer);
  let number = Math.max(1, begun?.daysBegun ?? 1);
  for (; dawnAfter(calendar, number) <= closing; number++) {
    await noteProgress(client, customer, { daysBegun: number + 1, lastAt: stage.lastAt, isDone: false });
    await play(stage, runtime, scriptsOf(number), dawnAfter(calendar, number));
  }
  await noteProgress(client, customer, { daysBegun: number + 1, lastAt: now, isDone: false });
  const stillAtIt = await play(stage, runtime, scriptsOf(number), closing);
  await play(stage, runtime, closingScripts(customer, stillAtIt, now), now);
  await noteProgress(client, customer, { daysBegun: number + 1, lastAt: stage.lastAt, isDone: true });

  function scriptsOf(dayNumber: number): Script[] {
    const day = calendar.days[dayNumber];
    if (!day) return [];
    return [
      ...customer.pools.flatMap((pool) => settingsChanges(pool, day, calendar, closing)),
      ...signIns(customer, index === 0, day),
      ...customer.rhythm(day, calendar),
    ];
  }
}

const dawnAfter = ({ days }: Calendar, number: number) => days[number]?.at(DAWN_HOURS) ?? Infinity;

function begin({ runtime, calendar, closing }: Plan, customer: DemoCustomer, index: number): Promise<Stage> {
  const from = calendar.days[0]?.at(SET_UP_HOURS + index * 0.4) ?? closing;
  return setUp(runtime, customer, { calendar, from, until: closing }, (past, lastAt) =>
    noteProgress(past.sql, customer, { daysBegun: 0, lastAt, isDone: false }),
  );
}

async function resume(runtime: Runtime, customer: DemoCustomer, { lastAt }: Progress): Promise<Stage> {
  const known = await runtime.db.select({ id: customers.id, code: customers.code }).from(customers);
  const id = known.find(({ code }) => code === customer.code)?.id;
  if (!id) throw new Error(`${customer.code} has a history and is not there`);
  return { ...openStage(await loadCast(runtime, customer, id)), lastAt };
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
