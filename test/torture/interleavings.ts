import type postgres from 'postgres';
import { expect } from 'vitest';
import type { Connection } from '../database';
import { checkLicense, decided, forceLogout, logIn, logOut, type Answer } from '../engine-client';
import { untilBlocked } from '../interleaving';
import type { AppUser, Device } from '../factories';
import type { BreachKind } from './check';
import type { BrokenEngine, CountingEngine } from './install';
import type { TorturePool, Verb } from './record';

export type Member = Device & AppUser;

/** A pool, its devices, three sessions, and a record of the calls for the checker. */
export type Fixture = {
  devices: Member[];
  one: Connection;
  two: Connection;
  three: Connection;
  /** For statements outside the race. */
  sql: postgres.Sql;
  setup: TorturePool;
  /** Starts a call and records its time. `ended` records its return: after the commit. */
  invoke: (call: Invocation, run: () => Promise<Answer>) => Promise<Started>;
  /** Lets the lease of a device lapse after this many seconds; 0 is at once. */
  lapseIn: (device: Member, seconds: number, session?: postgres.Sql) => Promise<void>;
};
type Invocation = { verb: Verb; device?: Member; value?: number };
type Started = { answered: Promise<Answer>; ended: () => Promise<Answer> };

export type Interleaving = {
  engine: BrokenEngine;
  /** What the checker must find in a run of the broken engine. */
  breach: BreachKind;
  /** The engine without the mistake, in which the checker must find nothing. */
  sound: CountingEngine | 'real';
  licensedQuantity: number;
  run: (fixture: Fixture) => Promise<void>;
};

/** One interleaving for each broken engine: it shows the mistake on every run, on any machine. */
export const interleavings: Interleaving[] = [
  {
    engine: 'count-and-lock-in-one-statement',
    breach: 'oversell',
    sound: 'counting',
    licensedQuantity: 1,
    async run({ devices: [a, b], one, two, sql, invoke }) {
      await one.unsafe('begin');
      const first = await invoke({ verb: 'log_in', device: a! }, () => logIn(one, a!));
      await first.answered;
      const second = await invoke({ verb: 'log_in', device: b! }, () => logIn(two, b!));
      await untilBlocked(sql, two);
      await one.unsafe('commit');
      await first.ended();
      await second.ended();
    },
  },
  {
    engine: 'transaction-time',
    breach: 'oversell',
    sound: 'counting',
    licensedQuantity: 1,
    async run({ devices: [a, b], one, two, sql, setup, invoke, lapseIn }) {
      await (await invoke({ verb: 'log_in', device: a! }, () => logIn(sql, a!))).ended();
      await two.unsafe('begin');
      await two`select from seat_pools where id = ${setup.seatPoolId} for update`;
      const renewal = await invoke({ verb: 'check_license', device: a! }, () => checkLicense(one, a!));
      await untilBlocked(sql, one);
      await lapseIn(a!, 0, two);
      const taker = await invoke({ verb: 'log_in', device: b! }, () => logIn(two, b!));
      await taker.answered;
      await two.unsafe('commit');
      await taker.ended();
      await renewal.ended();
    },
  },
  {
    engine: 'renewal-without-lock',
    breach: 'oversell',
    sound: 'counting',
    licensedQuantity: 1,
    async run({ devices: [a, b], one, two, sql, invoke, lapseIn }) {
      await (await invoke({ verb: 'log_in', device: a! }, () => logIn(sql, a!))).ended();
      // Long enough for the check to begin; the test waits for the rest.
      await lapseIn(a!, 3);
      await one.unsafe('begin');
      const renewal = await invoke({ verb: 'check_license', device: a! }, () => checkLicense(one, a!));
      expect(await renewal.answered).toMatchObject({ outcome: 'GRANTED', grant_kind: 'RENEWED' });
      await expect
        .poll(async () => (await sql`select counted_holders(${a!.seatPoolId}, ${b!.deviceId}) as n`)[0]?.n)
        .toBe(0);
      const taker = await invoke({ verb: 'log_in', device: b! }, () => logIn(two, b!));
      const done = taker.ended();
      await untilBlockedOrSettled(sql, two, done);
      await one.unsafe('commit');
      await renewal.ended();
      await done;
    },
  },
  {
    engine: 'no-recheck-after-lock',
    breach: 'oversell',
    sound: 'real',
    licensedQuantity: 1,
    async run({ devices: [a, b, c], one, two, sql, invoke, lapseIn }) {
      await (await invoke({ verb: 'log_in', device: a! }, () => logIn(sql, a!))).ended();
      await lapseIn(a!, 0);
      await one.unsafe('begin');
      const first = await invoke({ verb: 'log_in', device: b! }, () => logIn(one, b!));
      await first.answered;
      const second = await invoke({ verb: 'log_in', device: c! }, () => logIn(two, c!));
      await untilBlocked(sql, two);
      await one.unsafe('commit');
      await first.ended();
      await second.ended();
    },
  },
  {
    engine: 'no-surplus-on-shrink',
    breach: 'oversell',
    sound: 'real',
    licensedQuantity: 3,
    async run({ devices, sql, setup, invoke, lapseIn }) {
      for (const device of devices.slice(0, 3))
        await (await invoke({ verb: 'log_in', device: device }, () => logIn(sql, device))).ended();
      const shrink = await invoke({ verb: 'quantity', value: 1 }, async () => {
        await sql`update seat_pools set licensed_quantity = 1 where id = ${setup.seatPoolId}`;
        return { outcome: 'DONE' };
      });
      await shrink.ended();
      await lapseIn(devices[0]!, 0);
      const late = devices[3]!;
      await (await invoke({ verb: 'log_in', device: late }, () => decided(() => logIn(sql, late)))).ended();
    },
  },
  {
    engine: 'skip-locked-only',
    breach: 'false-denial',
    sound: 'real',
    licensedQuantity: 1,
    async run({ devices: [a, b], one, two, sql, invoke }) {
      await one.unsafe('begin');
      await logIn(one, a!);
      const done = (await invoke({ verb: 'log_in', device: b! }, () => logIn(two, b!))).ended();
      await untilBlockedOrSettled(sql, two, done);
      await one.unsafe('rollback');
      await done;
    },
  },
  {
    engine: 'denial-written-later',
    breach: 'lost-denial',
    sound: 'real',
    licensedQuantity: 1,
    async run({ devices: [a, b], sql, invoke }) {
      await (await invoke({ verb: 'log_in', device: a! }, () => logIn(sql, a!))).ended();
      await (await invoke({ verb: 'log_in', device: b! }, () => logIn(sql, b!))).ended();
    },
  },
  {
    engine: 'seat-before-device',
    breach: 'deadlock',
    sound: 'real',
    licensedQuantity: 1,
    async run({ devices: [a], one, two, three, sql, invoke }) {
      await (await invoke({ verb: 'log_in', device: a! }, () => logIn(sql, a!))).ended();
      // The login is the first in the queue for the device. The logout comes second, with or without the seat.
      await three.unsafe('begin');
      await three`select from devices where id = ${a!.deviceId} for update`;
      const login = await invoke({ verb: 'log_in', device: a! }, () => logIn(one, a!));
      await untilBlocked(sql, one);
      const logout = await invoke({ verb: 'log_out', device: a! }, () => logOut(two, a!));
      await untilBlocked(sql, two);
      await three.unsafe('commit');
      await Promise.all([login.ended(), logout.ended()]);
    },
  },
  {
    engine: 'no-login-recheck',
    breach: 'end-state',
    sound: 'real',
    licensedQuantity: 1,
    async run({ devices: [a], one, two, sql, invoke, lapseIn }) {
      await (await invoke({ verb: 'log_in', device: a! }, () => logIn(sql, a!))).ended();
      await lapseIn(a!, 0);
      await one.unsafe('begin');
      const forced = await invoke({ verb: 'force_logout', device: a! }, async () => {
        await forceLogout(one, a!);
        return { outcome: 'DONE' };
      });
      await forced.answered;
      const check = await invoke({ verb: 'check_license', device: a! }, () => checkLicense(two, a!));
      await untilBlocked(sql, two);
      await one.unsafe('commit');
      await forced.ended();
      await check.ended();
    },
  },
];

/** A broken engine may answer at once where the sound one waits for a lock. */
async function untilBlockedOrSettled(sql: postgres.Sql, { backend }: Connection, call: Promise<unknown>) {
  let settled = false;
  void call.finally(() => (settled = true)).catch(() => {});
  const waits = async () =>
    (await sql`select from pg_locks where pid = ${backend} and not granted`).length > 0;
  await expect.poll(async () => settled || (await waits()), { interval: 5 }).toBe(true);
}
