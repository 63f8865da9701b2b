import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { login, purgeExpiredRecords } from '../../licensing';
import { testDatabase } from '../../test/database';
import { openTestRuntime, quiet } from '../../test/open-test-runtime';
import { seedDemoData } from '../seed-demo-data';
import { contextOf } from './portal-session';

/* Includes a change of a quantity and a suspension; all sixty days would take too long. */
const HISTORY_DAYS = 20;
const MS_A_DAY = 24 * 60 * 60 * 1000;
const SEEDING = 120_000;

const database = testDatabase();
let seeder: Awaited<ReturnType<typeof openSeeder>>;
let begunAt: number;

async function openSeeder() {
  const { runtime, close } = await openTestRuntime({ url: database.url });
  return {
    runtime,
    seed: () => seedDemoData({ runtime, log: quiet, historyDays: HISTORY_DAYS }),
    close,
  };
}

/** Expects the query to return no rows. */
const expectNone = (query: string) =>
  database.sql.unsafe(query).then((rows) => expect([...rows]).toEqual([]));

beforeAll(async () => {
  seeder = await openSeeder();
  begunAt = Date.now();
  // A crash in the middle: after 1,500 checks.
  await database.sql.unsafe(`
    create sequence checks_made;
    create function crash() returns trigger language plpgsql as $$ begin
      if nextval('checks_made') > 1500 then raise exception 'crash'; end if; return new; end $$;
    create trigger crash before insert on device_checks for each row execute function crash()`);
  await expect(seeder.seed()).rejects.toThrow();
  const [half] = await database.sql<{ leases: number }[]>`select count(*)::int as leases from leases`;
  expect(half?.leases).toBeGreaterThan(50);
  await database.sql.unsafe('drop trigger crash on device_checks');
  await expect(seeder.seed()).resolves.not.toBeNull();
}, SEEDING);
afterAll(() => seeder.close());

/** The settings of a pool over time, from its audit trail. */
const SETTINGS = `
  with changes as (
    select a.customer_id, p.id as seat_pool_id, p.mode, a.at, c->>'field' as field, (c->>'to')::int as value
    from audit_entries a cross join lateral jsonb_array_elements(a.changes) c
    join seat_pools p on p.customer_id = a.customer_id
    join applications app on app.id = p.application_id and app.code = a.subject_name
    where a.action in ('seat-pool.created', 'seat-pool.updated') and c->>'field' in ('licensedQuantity', 'inactivityTimeoutSeconds')
  ),
  settings as (
    select *, coalesce(lead(at) over (partition by seat_pool_id, field order by at), 'infinity') as until from changes
  )`;

describe('the history of the demo data', () => {
  it('contains leases, denials and checks that differ from day to day', async () => {
    const [counts] = await database.sql<{ leases: number; denials: number; checks: number }[]>`
      select (select count(*)::int from leases) as leases, (select count(*)::int from denials) as denials,
        (select count(*)::int from device_checks) as checks`;
    expect(counts?.leases).toBeGreaterThan(800);
    expect(counts?.denials).toBeGreaterThan(100);
    expect(counts?.checks).toBeGreaterThan(4000);
    const days = await database.sql<{ starts: number }[]>`
      select count(*)::int as starts from leases l join customers c on c.id = l.customer_id and c.code = 'ALDER'
      group by started_at::date`;
    expect(new Set(days.map(({ starts }) => starts)).size).toBeGreaterThan(4);
  });

  it('L1, L13: never has more leases than licences', async () => {
    await expectNone(`${SETTINGS}
      select l.seat_pool_id, l.id, l.started_at, q.value as quantity, count(o.id) as held
      from leases l
      join settings q on q.seat_pool_id = l.seat_pool_id and q.field = 'licensedQuantity' and l.started_at >= q.at and l.started_at < q.until
      join lease_history o on o.customer_id = l.customer_id and o.seat_pool_id = l.seat_pool_id
        and o.started_at <= l.started_at and (o.ended_at is null or o.ended_at > l.started_at)
      group by l.seat_pool_id, l.id, l.started_at, q.value having count(o.id) > q.value`);
  });

  it('L25: stores the quantity and the exact holders with each denial', async () => {
    await expectNone(`${SETTINGS}
      select d.id, d.at, d.in_use, d.licensed_quantity, q.value, held.ids from denials d
      join settings q on q.seat_pool_id = d.seat_pool_id and q.field = 'licensedQuantity' and d.at >= q.at and d.at < q.until
      cross join lateral (
        select array_agg(o.id order by o.id) as ids from lease_history o
        where o.customer_id = d.customer_id and o.seat_pool_id = d.seat_pool_id and o.started_at <= d.at and (o.ended_at is null or o.ended_at > d.at)
      ) held
      where d.licensed_quantity <> q.value or d.in_use < q.value
        or cardinality(held.ids) <> d.in_use
        or held.ids is distinct from (select array_agg(h.lease_id order by h.lease_id) from denial_holders(d.customer_id, d.seat_pool_id, d.id) h)`);
  });

  it('L27: ends every lease at the right time: a lapse by its time-out, others by their action', async () => {
    await expectNone(`${SETTINGS}
      select l.* from leases l where l.end_reason = 'EXPIRED' and l.origin <> 'REGISTRATION' and not exists (
        select from settings t where t.seat_pool_id = l.seat_pool_id and t.field = 'inactivityTimeoutSeconds'
          -- A time-out that was shortened ends it at that moment, not before (L22).
          and (l.ended_at = t.at or (l.ended_at = l.last_call_at + make_interval(secs => t.value) and l.ended_at >= t.at and l.last_call_at < t.until)))`);
    await expectNone(`select * from leases where end_reason <> 'EXPIRED' and origin <> 'REGISTRATION'
      and (ended_at < last_call_at or ended_at > last_call_at + interval '8 hours')`);
    // Each force logout is in the audit trail at that instant.
    await expectNone(`
      select l.* from leases l where l.end_reason = 'FORCED' and not exists (
        select from audit_entries a where a.customer_id = l.customer_id and a.at = l.ended_at
          and a.action in ('device.logged-out', 'app-user.updated', 'license.released'))`);
    await expectNone(`
      select a.* from leases a join leases b on b.customer_id = a.customer_id and b.device_id = a.device_id and b.id > a.id
      where b.started_at < a.ended_at`);
  });

  it('L18, L20: has every renewing check within a lease, and none after its last call', async () => {
    await expectNone(`
      select c.* from device_checks c
      join devices d on d.customer_id = c.customer_id and d.id = c.device_id
      join seat_pools p on p.customer_id = d.customer_id and p.id = d.seat_pool_id and p.mode = 'CONCURRENT'
      where c.action not in ('SYNC', 'LOGOUT') and not exists (
        select from lease_history l where l.customer_id = c.customer_id and l.device_id = c.device_id and l.started_at <= c.at and (l.ended_at is null or l.ended_at > c.at))`);
    await expectNone(`
      select l.id, l.last_call_at, max(c.at) from leases l
      join device_checks c on c.customer_id = l.customer_id and c.device_id = l.device_id and c.at >= l.started_at and c.at < l.ended_at
      where l.origin <> 'REGISTRATION' group by l.customer_id, l.seat_pool_id, l.id, l.last_call_at having max(c.at) > l.last_call_at`);
  });

  // A takeover keeps the grant number (L12).
  it('has increasing grant numbers and audit entries', async () => {
    await expectNone(`
      select * from (select grant_number, lag(grant_number) over (partition by customer_id, device_id order by started_at, id) as before from leases
        where origin <> 'TAKEOVER') x
      where grant_number < before`);
    await expectNone(`
      select * from (select at, lag(at) over (partition by customer_id order by id) as before from audit_entries
        where customer_id <> '00000000-0000-0000-0000-000000000000') x where at < before`);
    await expectNone(`select * from leases l join devices d on d.customer_id = l.customer_id and d.id = l.device_id
      where l.started_at < d.registered_at and d.removed_at is null and not exists (
        select from audit_entries a where a.customer_id = d.customer_id and a.action = 'device.removed')`);
  });

  it('L26: lies within the retention period and not in the future', async () => {
    const [span] = await database.sql<{ first: Date; last: Date }[]>`
      select min(at) as first, max(at) as last from (
        select started_at as at from leases union all select ended_at from leases where ended_at is not null
        union all select at from denials union all select at from device_checks union all select at from audit_entries
        union all select registered_at from devices union all select created_at from seat_pools union all select created_at from customers
          where id <> '00000000-0000-0000-0000-000000000000'
        union all select last_used_at from device_activity union all select last_call_at from seats where lease_id is not null) x`;
    expect(Number(span?.first)).toBeGreaterThan(begunAt - HISTORY_DAYS * MS_A_DAY);
    expect(Number(span?.last)).toBeLessThanOrEqual(Date.now());
    expect(await purgeExpiredRecords({ runtime: seeder.runtime })).toMatchObject({
      denials: 0,
      leases: 0,
      checks: 0,
    });
  });

  it('removes the overridden clock from the database and its connections', async () => {
    await expectNone(`select nspname from pg_namespace where nspname = 'seatwise_past'`);
    await expectNone(`select tgname from pg_trigger where tgname = 'date_row'`);
    const [device] = await database.sql<{ customer_id: string; id: string; token_hash: Buffer }[]>`
      select d.customer_id, d.id, d.token_hash from devices d join customers c on c.id = d.customer_id
      where c.code = 'DENHOLM' and d.name = 'Emergency phone 2'`;
    if (!device) throw new Error('the demo data has changed');
    const ctx = contextOf(seeder.runtime, {
      kind: 'device',
      customerId: device.customer_id,
      deviceId: device.id,
      tokenHash: device.token_hash,
    });
    const before = Date.now() - 1000;
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => login({ ctx, input: { userName: 'frank' } })),
    );
    for (const { serverTime } of answers) expect(serverTime.getTime()).toBeGreaterThan(before);
  });

  it('is written once', async () => {
    await expect(seeder.seed()).resolves.toBeNull();
  });
});
