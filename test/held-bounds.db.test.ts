import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testDatabase } from './database';
import { checkLicense, decided, logIn, logOut, recordActivity } from './engine-client';
import { lapse, makeDevices, makePool, type AppUser, type Device, type Pool } from './factories';

const db = testDatabase();

type Crew = (Device & AppUser)[];
type Step = { does: keyof typeof steps; device: number; amount: number };

const steps = {
  logIn: (_pool: Pool, device: Crew[number]) => decided(() => logIn(db.sql, device)),
  logOut: (_pool: Pool, device: Crew[number]) => logOut(db.sql, device),
  check: (_pool: Pool, device: Crew[number]) => decided(() => checkLicense(db.sql, device)),
  sync: (_pool: Pool, device: Crew[number]) => recordActivity(db.sql, device),
  lapse: (_pool: Pool, device: Crew[number]) => lapse(db.sql, device),
  setQuantity: ({ seatPoolId }: Pool, _device: Crew[number], amount: number) =>
    db.sql`update seat_pools set licensed_quantity = ${amount} where id = ${seatPoolId}`,
  setTimeout: ({ seatPoolId }: Pool, _device: Crew[number], amount: number) =>
    db.sql`update seat_pools set inactivity_timeout_seconds = ${amount * 60} where id = ${seatPoolId}`,
};

/** No bound comes after the lapse of its seat, and a search by the bounds finds a free seat if there is one. */
async function expectTrueBounds({ seatPoolId, customerId }: Pool, stranger: Device) {
  const untrue = await db.sql`
    select seat_number from seats
    where seat_pool_id = ${seatPoolId} and held_at_least_until > last_call_at + lapses_after`;
  expect(untrue).toEqual([]);
  const [search] = await db.sql<{ found: boolean; exists: boolean }[]>`
    select seat_available(${customerId}, ${seatPoolId}, ${stranger.deviceId}, 'CONCURRENT') as found,
      exists (
        select from seats s
        where s.seat_pool_id = ${seatPoolId} and s.standing = 'OPEN' and not is_held(s.last_call_at, s.lapses_after, clock_timestamp())
      ) as exists`;
  expect(search?.found).toBe(search?.exists);
}

const raisedIn = async ({ seatPoolId }: Pool) =>
  (await db.sql`select from seats where seat_pool_id = ${seatPoolId} and held_at_least_until > '-infinity'`)
    .count;

describe('the bounds of held seats', () => {
  it(
    'L2, L13, L22: never hide a free seat, whatever devices and settings do',
    { timeout: 120_000 },
    async () => {
      let raised = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(
            fc.record({
              does: fc.constantFrom(...(Object.keys(steps) as Step['does'][]), 'logIn', 'logIn'),
              device: fc.nat(15),
              amount: fc.integer({ min: 6, max: 14 }),
            }),
            { minLength: 40, maxLength: 60 },
          ),
          async (history) => {
            const pool = await makePool(db.sql, { licensedQuantity: 12 });
            const crew = await makeDevices(db.sql, pool, 17);
            const stranger = crew.pop()!;
            for (const device of crew) await logIn(db.sql, device);
            for (const { does, device, amount } of history) {
              await steps[does](pool, crew[device]!, amount);
              await expectTrueBounds(pool, stranger);
              raised += await raisedIn(pool);
            }
          },
        ),
        { numRuns: 12 },
      );
      expect(raised).toBeGreaterThan(100);
    },
  );

  it(
    'L25: let a denial read as few seats in a pool of 2,000 as in one of 20',
    { timeout: 60_000 },
    async () => {
      const read: number[] = [];
      for (const licensedQuantity of [20, 2000]) {
        const pool = await makePool(db.sql, { licensedQuantity });
        const [device] = await makeDevices(db.sql, pool, 1);
        await holdAll(pool);
        // Each moves the bounds of some hundreds.
        for (let denials = 0; denials < 8; denials++)
          expect(await logIn(db.sql, device!)).toMatchObject({ reason: 'NO_LICENSE_AVAILABLE' });
        read.push(await seatsReadBy(device!));
      }
      expect(read[1]! - read[0]!).toBeLessThan(150);
    },
  );

  it(
    'L2: let a login find the last free seat of 2,000 without reading the others',
    { timeout: 60_000 },
    async () => {
      const pool = await makePool(db.sql, { licensedQuantity: 2000 });
      const [first, ...others] = await makeDevices(db.sql, pool, 40);
      await holdAll(pool);
      for (let denials = 0; denials < 8; denials++) await logIn(db.sql, first!);
      await db.sql`
      update seats set last_call_at = call_lasts_until(wall_clock(), -lapses_after)
      where seat_pool_id = ${pool.seatPoolId} and seat_number > 1960`;
      const read: number[] = [];
      for (const device of others) read.push(await seatsReadBy(device));
      expect(Math.max(...read)).toBeLessThan(150);
    },
  );
});

/** Every seat is held, by devices that are in the database only. */
async function holdAll({ customerId, seatPoolId }: Pool) {
  await db.sql`
    with made as (
      insert into devices (customer_id, id, seat_pool_id, installation_id, name, token_hash)
      select ${customerId}, gen_random_uuid(), ${seatPoolId}, 'held ' || seat_number, 'held', sha256('held')
      from seats where seat_pool_id = ${seatPoolId}
      returning id, substr(installation_id, 6)::int as seat_number
    )
    update seats s set device_id = made.id, lease_id = nextval('lease_ids'), grant_number = 1, lease_origin = 'LOGIN',
      lease_started_at = wall_clock(), last_call_at = wall_clock()
    from made where s.seat_pool_id = ${seatPoolId} and s.seat_number = made.seat_number`;
}

/** How many rows of seats a login reads. */
async function seatsReadBy(device: Crew[number]): Promise<number> {
  const connection = await db.connect();
  return connection.begin(async (tx) => {
    await logIn(tx as unknown as typeof db.sql, device);
    const [row] = await tx<{ n: number }[]>`
      select pg_stat_get_xact_tuples_fetched('seats'::regclass)::int + pg_stat_get_xact_tuples_returned('seats'::regclass)::int as n`;
    return row!.n;
  });
}
