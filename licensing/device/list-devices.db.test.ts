import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { listDevices, type Connection, type DeviceRecord } from '..';
import { lapse } from '../../test/factories';
import { nodes, PAGE, testScenario, type ScenarioPool } from '../../test/scenario';

const scenario = testScenario();
type Order = NonNullable<Parameters<typeof listDevices>[0]['input']['orderBy']>;
const fields: Order['field'][] = [
  'NAME',
  'PERSON',
  'STATE',
  'LAPSES',
  'LOGGED_IN',
  'LAST_USED',
  'REGISTERED',
  'REREGISTER_BY',
];
const orders = fields.flatMap((field) =>
  (['ASC', 'DESC'] as const).map((direction): Order => ({ field, direction })),
);
const states = ['HOLDING_SEAT', 'LAPSED', 'LOGGED_OUT', 'REGISTERED', 'REMOVED'] as const;

let concurrent: ScenarioPool;
let named: ScenarioPool;
const displayNames = new Map<string, string>();

beforeAll(async () => {
  concurrent = await scenario.pool({ licensedQuantity: 6 });
  named = await scenario.pool({ mode: 'NAMED', licensedQuantity: 12 });
  for (const pool of [concurrent, named]) {
    for (let n = 0; n < 12; n++) {
      // Pairs of names that differ only in case.
      const device = await pool.device({ name: `${n % 2 ? 'scanner' : 'SCANNER'} ${Math.floor(n / 2)}` });
      if (n < 8) await device.logsIn();
      if (n === 1) await lapse(scenario.sql, device);
      if (n === 2) await device.logsOut();
      if (n === 11)
        await scenario.sql`update devices set removed_at = wall_clock() where id = ${device.deviceId}`;
    }
    const people = await scenario.sql<{ id: string; name: string }[]>`
      select id, lower(display_name) as name from app_users where customer_id = ${pool.customerId}`;
    for (const { id, name } of people) displayNames.set(id, name);
    // Equal values, to the microsecond.
    await scenario.sql`
      update devices set registered_at = '2026-11-22 08:00:00.123456+00' where seat_pool_id = ${pool.id} and right(name, 1) in ('0', '1', '2')`;
    await scenario.sql`
      update devices set logged_in_at = '2026-11-22 09:00:00.654321+00' where seat_pool_id = ${pool.id} and right(name, 1) in ('0', '1', '3') and hard_login`;
  }
});

/** Value by which the order sorts, for comparison. */
function keyOf(device: DeviceRecord, field: Order['field']): number | string | null {
  const instant = (value: Date | null) => value?.getTime() ?? null;
  switch (field) {
    case 'NAME':
      return device.name.toLowerCase();
    case 'PERSON':
      return (device.appUserId && displayNames.get(device.appUserId)) ?? null;
    case 'STATE':
      return { HOLDING_SEAT: 1, REGISTERED: 1, LAPSED: 2, LOGGED_OUT: 3, REMOVED: 4 }[device.state];
    case 'LAPSES':
      return instant(device.lapsesAt);
    case 'LOGGED_IN':
      return instant(device.loggedInAt);
    case 'LAST_USED':
      return instant(device.lastUsedAt);
    case 'REGISTERED':
      return instant(device.registeredAt);
    case 'REREGISTER_BY':
      return instant(device.reregisterBy);
  }
}

const collator = new Intl.Collator('en', { numeric: true });
const compareKeys = (a: number | string, b: number | string) =>
  typeof a === 'string' ? collator.compare(a, String(b)) : a - Number(b);

async function pages(pool: ScenarioPool, orderBy: Order, first: number): Promise<DeviceRecord[]> {
  const found: DeviceRecord[] = [];
  for (let after: string | null = null; ;) {
    const page: Connection<DeviceRecord> = await listDevices({
      ctx: pool.viewer,
      input: { first, after, seatPool: pool.key, states, orderBy },
    });
    expect(page.totalCount).toBe(12);
    found.push(...nodes(page));
    if (!page.pageInfo.hasNextPage) return found;
    after = page.pageInfo.endCursor;
  }
}

describe('the order of a list of devices', () => {
  it.each(orders)(
    '$field $direction: by the field, those without it last, and the same in pages of any size',
    async (orderBy) => {
      for (const pool of [concurrent, named]) {
        const whole = await pages(pool, orderBy, 100);
        const keys = whole.map((device) => keyOf(device, orderBy.field));
        const known = keys.filter((key) => key !== null);
        const sorted = known.toSorted(compareKeys);
        expect(keys).toEqual([
          ...(orderBy.direction === 'ASC' ? sorted : sorted.reverse()),
          ...keys.filter((key) => key === null),
        ]);
        for (const size of [1, 5]) {
          const paged = await pages(pool, orderBy, size);
          expect(paged.map(({ id }) => id)).toEqual(whole.map(({ id }) => id));
        }
      }
    },
  );

  it('is last used first, and without removed devices, unless asked for otherwise', async () => {
    const page = await listDevices({ ctx: concurrent.viewer, input: { ...PAGE, seatPool: concurrent.key } });
    const used = nodes(page).map((device) => device.lastUsedAt.getTime());
    expect(used).toEqual(used.toSorted((a, b) => b - a));
    expect(page.totalCount).toBe(11);
    expect(nodes(page)).toHaveLength(11);
  });

  it('gives a device that never called the time of its registration as its last use', async () => {
    const pool = await scenario.pool();
    const { customerId } = pool.key;
    await scenario.sql`
      insert into devices (customer_id, seat_pool_id, installation_id, name, token_hash, registered_at)
      values (${customerId}, ${pool.id}, 'never-used', 'Never used', sha256('never-used'), clock_timestamp() - interval '1 hour')`;
    const [device] = nodes(await listDevices({ ctx: pool.viewer, input: { ...PAGE, seatPool: pool.key } }));
    expect(device?.lastUsedAt).toEqual(device?.registeredAt);
  });

  it('a cursor of another order is refused', async () => {
    for (const orderBy of orders) {
      const { pageInfo } = await listDevices({
        ctx: concurrent.viewer,
        input: { first: 2, seatPool: concurrent.key, orderBy },
      });
      for (const other of orders) {
        const list = listDevices({
          ctx: concurrent.viewer,
          input: { first: 2, after: pageInfo.endCursor, seatPool: concurrent.key, orderBy: other },
        });
        if (other === orderBy) await expect(list).resolves.toMatchObject({ totalCount: 11 });
        else await expect(list).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
      }
    }
  });

  it('a cursor that was tampered with is refused or read, never a fault', async () => {
    const key = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('1', '5', 'infinity', '2026-11-22 08:00:00+00', '9999-12-31 23:59:59.999999+00'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...orders),
        fc.integer(),
        key,
        fc.uuid(),
        async (orderBy, has, part, id) => {
          const cursor = [`${orderBy.field}.${orderBy.direction}`, has, part, id];
          const after = Buffer.from(JSON.stringify(cursor)).toString('base64url');
          const input = { first: 2, after, seatPool: concurrent.key, orderBy };
          const answer = await listDevices({ ctx: concurrent.viewer, input }).catch(
            (error: unknown) => error,
          );
          if (answer instanceof Error)
            expect(answer).toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' });
          else expect(answer).toMatchObject({ totalCount: 11 });
        },
      ),
      { numRuns: 150 },
    );
  });

  it('finds a device that is used meanwhile once at most, and all others', async () => {
    const pool = await scenario.pool({ licensedQuantity: 5 });
    const crew = await pool.devices(5);
    for (const device of crew) await device.logsIn();
    const input = { first: 2, seatPool: pool.key };
    const one = await listDevices({ ctx: pool.viewer, input });
    await crew[4].syncs();
    await crew[0].syncs();
    const two = await listDevices({ ctx: pool.viewer, input: { ...input, after: one.pageInfo.endCursor } });
    const rest = await listDevices({ ctx: pool.viewer, input: { ...input, after: two.pageInfo.endCursor } });
    const ids = [one, two, rest].flatMap(nodes).map(({ id }) => id);
    expect(ids).toEqual([4, 3, 2, 1].map((n) => crew[n]?.deviceId));
  });

  it('does not count where nobody asks', async () => {
    const page = await listDevices({
      ctx: concurrent.viewer,
      input: { first: 1, seatPool: concurrent.key, counted: false },
    });
    expect(page.totalCount).toBeNaN();
    expect(page.pageInfo.hasNextPage).toBe(true);
  });
});
