import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_ADMIN } from '../fleet/options';
import { testDatabase } from '../test/database';
import { openTestRuntime, quiet } from '../test/open-test-runtime';
import { seedDemoData } from './seed-demo-data';
import { demoPeople } from './people';
import { demoCustomers } from './customers';

const database = testDatabase();
const processes: Awaited<ReturnType<typeof openProcess>>[] = [];

/** A server process that can seed. */
async function openProcess() {
  const { runtime, close } = await openTestRuntime({ url: database.url, poolSize: 5 });
  return {
    runtime,
    // Short, because history.db.test.ts tests the history.
    seed: () => seedDemoData({ runtime, log: quiet, historyDays: 3 }),
    close,
  };
}

async function useOfPools() {
  return database.sql<
    { customer: string; application: string; mode: string; owned: number; used: number; denials: number }[]
  >`
    select c.code as customer, a.code as application, p.mode, p.licensed_quantity as owned,
      (select count(*)::int from seats s where s.customer_id = p.customer_id and s.seat_pool_id = p.id
        and s.last_call_at > clock_timestamp() - s.lapses_after) as used,
      (select count(*)::int from denials d where d.customer_id = p.customer_id and d.seat_pool_id = p.id) as denials
    from seat_pools p join customers c on c.id = p.customer_id join applications a on a.id = p.application_id
    order by 1, 2`;
}

beforeAll(async () => {
  processes.push(await openProcess(), await openProcess(), await openProcess());
});
afterAll(async () => {
  await Promise.all(processes.map((process) => process.close()));
});

describe('demo data', () => {
  it('is not written into a database with other data', async () => {
    const [row] = await database.sql<
      { id: string }[]
    >`insert into customers (code, name) values ('REAL', 'Real') returning id`;
    await expect(processes[0]?.seed()).resolves.toBeNull();
    expect(await database.sql`select from seat_pools`).toHaveLength(0);
    await database.sql`delete from customers where id = ${row?.id ?? ''}`;
  });

  it(
    'is completed after a crash, and written once by processes that start at the same time',
    { timeout: 60_000 },
    async () => {
      const [first] = processes;
      await database.sql`
      create function crash() returns trigger language plpgsql as $$ begin raise exception 'crash'; end $$`;
      await database.sql`create trigger crash before insert on denials for each row execute function crash()`;
      await expect(first?.seed()).rejects.toThrow();
      await database.sql`drop trigger crash on denials`;

      const answers = await Promise.all(processes.map((process) => process.seed()));
      const [seeded, ...others] = answers.filter((answer) => answer !== null);
      expect(others).toEqual([]);
      expect(seeded?.signIns.map(({ email }) => email)).toEqual(demoPeople.map(({ email }) => email));
      await expect(first?.seed()).resolves.toBeNull();

      const [counts] = await database.sql`
      select (select count(*)::int from customers) as customers, (select count(*)::int from applications) as applications,
        (select count(*)::int from portal_users) as people, (select count(*)::int from app_users) as users,
        (select count(*)::int from devices where removed_at is null) as devices`;
      expect(counts).toEqual({
        customers: demoCustomers.length + 1,
        applications: 4,
        people: demoPeople.length,
        users: demoCustomers.flatMap(({ users }) => users).length,
        devices: demoCustomers.flatMap(({ pools }) => pools.flatMap(({ devices }) => devices)).length - 1,
      });
    },
  );

  it('L5, L8, L11: contains every kind of pool, one almost full and some with denials', async () => {
    const pools = await useOfPools();
    expect(pools).toMatchObject([
      { customer: 'ALDER', application: 'MIMS', mode: 'CONCURRENT', owned: 6, used: 5 },
      { customer: 'ALDER', application: 'POD', mode: 'NAMED', owned: 6, used: 3 },
      { customer: 'BRIGHTWATER', application: 'MFS', mode: 'CONCURRENT', owned: 10, used: 4 },
      { customer: 'BRIGHTWATER', application: 'MIMS', mode: 'NAMED', owned: 5, used: 4 },
      {
        customer: 'COBALT',
        application: 'MFS',
        mode: 'CONCURRENT',
        owned: 3,
        used: 3,
        denials: expect.any(Number),
      },
      { customer: 'COBALT', application: 'POA', mode: 'NAMED', owned: 5, used: 2 },
      { customer: 'DENHOLM', application: 'MFS', mode: 'CONCURRENT', owned: 20, used: 6 },
      { customer: 'EASTGATE', application: 'MIMS', mode: 'CONCURRENT', owned: 4, used: 2 },
      { customer: 'FJORDLINE', application: 'POA', mode: 'NAMED', owned: 2, used: 1 },
      {
        customer: 'FJORDLINE',
        application: 'POD',
        mode: 'NAMED',
        owned: 3,
        used: 3,
        denials: expect.any(Number),
      },
    ]);
    const denials = Object.fromEntries(
      pools.map(({ customer, application, denials }) => [`${customer} ${application}`, denials]),
    );
    expect(denials['COBALT MFS']).toBeGreaterThanOrEqual(4);
    expect(denials['FJORDLINE POD']).toBeGreaterThanOrEqual(1);
  });

  it('has passwords long enough for the portal, and the administrator that the fleet uses', () => {
    expect(demoPeople.filter(({ password }) => password.length < 12)).toEqual([]);
    expect(demoPeople[0]).toMatchObject({ ...DEMO_ADMIN, role: 'VENDOR_ADMIN' });
  });
});
