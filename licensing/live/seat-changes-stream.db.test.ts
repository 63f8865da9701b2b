import { drizzle } from 'drizzle-orm/postgres-js';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import * as schema from '../../db/schema';
import { testDatabase } from '../../test/database';
import { lapse, makeDevices, makePool, type AppUser, type Device, type Pool } from '../../test/factories';
import type { PortalActor } from '../actor';
import { openLive } from './live';
import type { SeatChanges } from './seat-changes';
import {
  collect,
  makeViewer,
  openTestProcess,
  testRecordIds,
  type Collected,
  type TestProcess,
} from './test-process';
import { quiet } from '../../test/open-test-runtime';

const database = testDatabase();
const open: Collected<SeatChanges>[] = [];
let here: TestProcess;
let there: TestProcess;
let viewer: PortalActor;

beforeAll(async () => {
  here = openTestProcess(database.url, { timing: { renewalsMs: 300 } });
  there = openTestProcess(database.url);
  viewer = await makeViewer(database.sql);
  await vi.waitUntil(() => here.live.connected() && there.live.connected());
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((stream) => stream.close()));
  expect(here.live.watchedPools()).toBe(0);
});

afterAll(() => Promise.all([here.close(), there.close()]));

type Phone = Device & AppUser;

const keyOf = (pool: Pool) => ({ customerId: pool.customerId, id: pool.seatPoolId });
const within1Second = { timeout: 1000, interval: 10 };

function watch(pool: Pool, process = here) {
  const stream = collect(process.live.watchSeats(keyOf(pool), viewer));
  open.push(stream);
  return stream;
}

/** On the other process. */
async function logIn({ customerId, deviceId, tokenHash, appUserId }: Phone) {
  await there.client`select log_in(${customerId}, ${deviceId}, ${tokenHash}, ${appUserId}, null)`;
  there.usagePublisher.schedule();
}

async function logOut({ customerId, deviceId, tokenHash }: Phone) {
  await there.client`select log_out(${customerId}, ${deviceId}, ${tokenHash})`;
  there.usagePublisher.schedule();
}

async function check({ customerId, deviceId, tokenHash }: Phone) {
  await there.client`select check_license(${customerId}, ${deviceId}, ${tokenHash}, 'START_JOB')`;
  there.usagePublisher.schedule();
}

/** State of a viewer after these messages; fails if a version is missing in between. */
function apply(messages: readonly SeatChanges[]) {
  const seats = new Map<number, SeatChanges['seats'][number]>();
  const events = new Map<string, SeatChanges['events'][number]>();
  let version = -1;
  for (const message of messages) {
    if (message.sinceVersion === null) seats.clear();
    else expect(message.sinceVersion).toBe(version);
    expect(message.usage.version).toBeGreaterThanOrEqual(version);
    version = message.usage.version;
    for (const number of message.freedSeats) seats.delete(number);
    for (const seat of message.seats) seats.set(seat.number, seat);
    for (const event of message.events) events.set(event.id, event);
  }
  const kinds = [...events.values()]
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ kind, deviceId }) => [kind, deviceId]);
  return { holders: [...seats.values()].map(({ deviceId }) => deviceId), kinds, seats: [...seats.values()] };
}

describe('L29: a subscriber to the seats of a pool', () => {
  it('first gets all seats with their holders and the newest events', async () => {
    const pool = await makePool(database.sql, { licensedQuantity: 3 });
    const [phone] = await makeDevices(database.sql, pool, 2);
    await logIn(phone!);
    const stream = watch(pool);
    await expect.poll(() => stream.values.length, within1Second).toBe(1);
    expect(stream.last).toMatchObject({
      sinceVersion: null,
      usage: { inUse: 1, licensedQuantity: 3 },
      seats: [{ deviceId: phone!.deviceId, deviceRemoved: false, lastAction: 'LOGIN' }],
      freedSeats: [],
      events: [{ kind: 'GRANTED', deviceId: phone!.deviceId }],
    });
  });

  it('then gets the seat and the event of each change of another process, and no other seat', async () => {
    const pool = await makePool(database.sql, { licensedQuantity: 2 });
    const [one, two, three] = await makeDevices(database.sql, pool, 3);
    await logIn(one!);
    const stream = watch(pool);
    await expect.poll(() => stream.values.length, within1Second).toBe(1);

    // A change may come in several messages.
    let seen = stream.values.length;
    const news = () => {
      const messages = stream.values.slice(seen);
      const seats = messages.flatMap((message) => message.seats.map(({ number }) => number));
      const events = messages.flatMap((message) =>
        message.events.map(({ kind, deviceId }) => [kind, deviceId]),
      );
      return [seats, messages.flatMap(({ freedSeats }) => freedSeats), events];
    };

    await logIn(two!);
    await expect.poll(news, within1Second).toEqual([[2], [], [['GRANTED', two!.deviceId]]]);
    seen = stream.values.length;
    await logIn(three!);
    await expect.poll(news, within1Second).toEqual([[], [], [['DENIED', three!.deviceId]]]);
    seen = stream.values.length;
    await logOut(two!);
    await expect.poll(news, within1Second).toEqual([[], [2], [['LOGGED_OUT', two!.deviceId]]]);
  });

  it('gets a lapse that nobody writes down', async () => {
    const pool = await makePool(database.sql, { licensedQuantity: 1, inactivityTimeoutSeconds: 1 });
    const [phone] = await makeDevices(database.sql, pool, 1);
    await logIn(phone!);
    const stream = watch(pool);
    await expect.poll(() => stream.last?.freedSeats, { timeout: 2000, interval: 10 }).toEqual([1]);
    await expect
      .poll(() => apply(stream.values).kinds.at(-1), within1Second)
      .toEqual(['LAPSED', phone!.deviceId]);
  });

  it('gets a renewal, although none is published', async () => {
    const pool = await makePool(database.sql, { licensedQuantity: 1 });
    const [phone] = await makeDevices(database.sql, pool, 1);
    await logIn(phone!);
    const stream = watch(pool);
    await expect.poll(() => stream.values.length, within1Second).toBe(1);
    const [before] = stream.values[0]!.seats;
    await check(phone!);
    await expect.poll(() => stream.last?.seats[0]?.lastAction, within1Second).toBe('START_JOB');
    expect(stream.last!.seats[0]!.expiresAt.getTime()).toBeGreaterThan(before!.expiresAt.getTime());
    expect(stream.last).toMatchObject({ sinceVersion: stream.values[0]!.usage.version, events: [] });
  });

  it('misses nothing of a storm, on two processes, in messages that join on', async () => {
    const pool = await makePool(database.sql, { licensedQuantity: 20 });
    const crew = await makeDevices(database.sql, pool, 12);
    const streams = [watch(pool), watch(pool, there)];
    await expect.poll(() => streams.every(({ values }) => values.length === 1), within1Second).toBe(true);
    for (let round = 0; round < 5; round++) {
      await Promise.all(crew.map(logIn));
      await Promise.all(crew.filter((_, n) => n % 3 !== round % 3).map(logOut));
    }
    const left = crew.filter((_, n) => n % 3 === 4 % 3).map(({ deviceId }) => deviceId);
    left.sort();
    const late = watch(pool);
    await expect.poll(() => late.values.length, within1Second).toBeGreaterThan(0);
    for (const stream of [...streams, late]) {
      await expect.poll(() => apply(stream.values).holders.toSorted(), within1Second).toEqual(left);
    }
    const { kinds } = apply(streams[0]!.values);
    // 12 logins at first, 8 of those logged out in each later round, 8 logouts in each.
    expect(kinds.filter(([kind]) => kind === 'GRANTED')).toHaveLength(12 + 4 * 8);
    expect(kinds.filter(([kind]) => kind === 'LOGGED_OUT')).toHaveLength(5 * 8);
  });

  it('who reads slowly receives what changed meanwhile in one message, and no change is lost', async () => {
    const pool = await makePool(database.sql, { licensedQuantity: 5 });
    const crew = await makeDevices(database.sql, pool, 3);
    const quick = watch(pool);
    const slow = here.live.watchSeats(keyOf(pool), viewer);
    const first: SeatChanges = (await slow.next()).value;
    for (const phone of crew) {
      await logIn(phone);
      await expect.poll(() => apply(quick.values).holders, within1Second).toContain(phone.deviceId);
    }
    await logOut(crew[0]!);
    await expect.poll(() => apply(quick.values).holders.length, within1Second).toBe(2);

    const second: SeatChanges = (await slow.next()).value;
    await slow.return?.();
    expect(second).toMatchObject({ sinceVersion: first.usage.version, usage: { inUse: 2 } });
    const { holders, kinds } = apply([first, second]);
    expect(new Set(holders)).toEqual(new Set([crew[1]!.deviceId, crew[2]!.deviceId]));
    expect(kinds).toEqual(apply(quick.values).kinds);
    expect(kinds).toHaveLength(4);
  });

  it('gets the complete state once more where so much happened that events may be missing', async () => {
    const pool = await makePool(database.sql, { licensedQuantity: 120 });
    const crew = await makeDevices(database.sql, pool, 110);
    const stream = watch(pool);
    await logIn(crew[0]!);
    await expect.poll(() => stream.last?.usage.inUse, within1Second).toBe(1);
    await there.client.begin(async (tx) => {
      for (const { customerId, deviceId, tokenHash, appUserId } of crew.slice(1))
        await tx`select log_in(${customerId}, ${deviceId}, ${tokenHash}, ${appUserId}, null)`;
    });
    there.usagePublisher.schedule();
    await expect.poll(() => stream.last?.usage.inUse, within1Second).toBe(110);
    expect(stream.last?.sinceVersion).toBeNull();
    expect(stream.last?.seats).toHaveLength(110);
  });

  it('is told of an undone lapse by a list of events that reaches below it', async () => {
    const pool = await makePool(database.sql, { licensedQuantity: 2, inactivityTimeoutSeconds: 600 });
    const [one, two] = await makeDevices(database.sql, pool, 2);
    await logIn(one!);
    await logIn(two!);
    await lapse(database.sql, one!);
    const stream = watch(pool);
    await expect.poll(() => stream.values.length, within1Second).toBe(1);
    expect(stream.values[0]!.events.map(({ kind }) => kind)).toContain('LAPSED');
    await there.client`update seat_pools set inactivity_timeout_seconds = 3600 where customer_id = ${pool.customerId} and id = ${pool.seatPoolId}`;
    there.usagePublisher.schedule();
    await expect.poll(() => stream.last?.usage.inUse, within1Second).toBe(2);
    const since = stream.last!;
    const gone = stream.values[0]!.events.find(({ kind }) => kind === 'LAPSED')!;
    const oldest = since.sinceVersion === null ? null : since.events.at(-1);
    expect(since.events.map(({ id }) => id)).not.toContain(gone.id);
    // Known before, and below the missing one.
    if (oldest) expect(stream.values[0]!.events.map(({ id }) => id)).toContain(oldest.id);
    if (oldest) expect(oldest.at.getTime()).toBeLessThanOrEqual(gone.at.getTime());
  });

  it('shares three queries more a change with a hundred others', async () => {
    const pool = await makePool(database.sql, { licensedQuantity: 5 });
    const [phone] = await makeDevices(database.sql, pool, 1);
    const queries: string[] = [];
    const logger = { logQuery: (query: string) => void queries.push(query) };
    const live = openLive({
      db: drizzle(here.client, { schema, logger }),
      client: here.client,
      log: quiet,
      usagePublisher: here.usagePublisher,
      recordIds: testRecordIds,
      timing: { renewalsMs: 60_000 },
    });
    const streams = Array.from({ length: 100 }, () => collect(live.watchSeats(keyOf(pool), viewer)));
    await expect.poll(() => streams.every(({ values }) => values.length === 1), within1Second).toBe(true);
    let [count, since] = [0, performance.now()];
    await vi.waitUntil(() => {
      if (queries.length !== count) [count, since] = [queries.length, performance.now()];
      return live.connected() && performance.now() - since > 500;
    }, 5000);
    queries.length = 0;

    await logIn(phone!);
    await expect
      .poll(() => streams.every((stream) => stream.last?.usage.inUse === 1), within1Second)
      .toBe(true);
    expect(queries).toHaveLength(4);
    // The same message object, built once.
    expect(new Set(streams.map((stream) => stream.last)).size).toBe(1);
    await live.close();
  });
});

describe('L30: a subscriber to the seats of a pool', () => {
  it('loses the stream when the person is signed out', async () => {
    const pool = await makePool(database.sql);
    const person = await makeViewer(database.sql, { customerId: pool.customerId });
    const stream = collect(here.live.watchSeats(keyOf(pool), person));
    await expect.poll(() => stream.values.length, within1Second).toBe(1);
    await there.client`delete from portal_sessions where id = ${person.credentialId}`;
    await there.client`select pg_notify('seatwise', ${`identity:${person.customerId}:${person.portalUserId}`})`;
    await expect.poll(() => stream.error, within1Second).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
