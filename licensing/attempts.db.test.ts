import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../test/database';
import { refusalOf, testPortal } from '../test/portal';
import { LicensingError } from './errors';
import type { Attempt } from './attempts';

const database = testDatabase();
const portal = testPortal(database);

let turn = 0;
const newAddress = () => `203.0.113.${++turn}`;
const newAccount = () => `${randomUUID()}@example.com`;
const attempt = (changes: Partial<Attempt> = {}): Attempt => ({
  kind: 'portal',
  account: newAccount(),
  address: newAddress(),
  ...changes,
});

const guard = (what: Attempt, genuine: boolean, on = portal.runtime) =>
  on.attempts.guard(what, () => Promise.resolve(genuine));

async function failTimes(times: number, next: () => Attempt) {
  for (let n = 0; n < times; n++) expect(await guard(next(), false)).toBe(false);
}

/** How long the next attempt would have to wait; null if it is let through. */
async function waitOf(what: Attempt, genuine = false): Promise<number | null> {
  try {
    await guard(what, genuine);
    return null;
  } catch (error) {
    if (error instanceof LicensingError && error.code === 'RATE_LIMITED') return error.retryAfterSeconds ?? 0;
    throw error;
  }
}

/** Lets every wait of today that is shorter than this be over. */
const pass = (seconds: number) => database.sql`update rate_limits set expire = expire - ${seconds * 1000}`;

describe('an account tried from one address', () => {
  it('is delayed after ten failures in a row, and longer after each further one', async () => {
    const what = attempt();
    await failTimes(10, () => what);
    const waits: (number | null)[] = [];
    for (let n = 0; n < 6; n++) {
      const wait = await waitOf(what);
      waits.push(wait);
      await pass(wait ?? 0);
      expect(await guard(what, false)).toBe(false);
    }
    expect(waits).toEqual([60, 120, 240, 480, 900, 900]);
  });

  it('does not verify while it is delayed, nor count what is refused', async () => {
    const what = attempt();
    await failTimes(10, () => what);
    let verified = 0;
    for (let n = 0; n < 20; n++) {
      const call = portal.runtime.attempts.guard(what, async () => ++verified > 0);
      expect(await refusalOf(call)).toBe('RATE_LIMITED');
    }
    expect(verified).toBe(0);
    await pass(60);
    expect(await waitOf(what)).toBeNull();
    expect(await waitOf(what)).toBe(120);
  });

  it('is free again after a success', async () => {
    const what = attempt();
    await failTimes(9, () => what);
    expect(await guard(what, true)).toBe(true);
    await failTimes(10, () => what);
    expect(await waitOf(what)).toBe(60);
  });

  it('counts nothing when the verification could not be made', async () => {
    const what = attempt();
    for (let n = 0; n < 30; n++) {
      const call = portal.runtime.attempts.guard(what, () =>
        Promise.reject(new LicensingError('UNAVAILABLE', 'gone')),
      );
      expect(await refusalOf(call)).toBe('UNAVAILABLE');
    }
    await failTimes(10, () => what);
  });

  it('lets no more than ten of many attempts at once be verified, on two processes', async () => {
    const what = attempt();
    const other = portal.openProcess();
    let verified = 0;
    const calls = Array.from({ length: 60 }, (_, n) =>
      (n % 2 ? other : portal.runtime).attempts.guard(what, async () => {
        verified++;
        return false;
      }),
    );
    const outcomes = await Promise.all(calls.map(refusalOf));
    expect(verified).toBe(10);
    expect(outcomes.filter((outcome) => outcome === 'RATE_LIMITED')).toHaveLength(50);
  });
});

describe('an account tried from many addresses', () => {
  it('is closed for the day after fifty failures, on every process', async () => {
    const account = newAccount();
    await failTimes(50, () => attempt({ account }));
    const wait = await waitOf(attempt({ account }), true);
    expect(wait).toBeGreaterThan(60 * 60);
    expect(await refusalOf(guard(attempt({ account }), true, portal.openProcess()))).toBe('RATE_LIMITED');
    await pass(wait ?? 0);
    expect(await waitOf(attempt({ account }), true)).toBeNull();
  });

  it('stays open to its owner where they have signed in before, and from a new address if others only tried from one', async () => {
    const account = newAccount();
    const home = attempt({ account });
    expect(await guard(home, true)).toBe(true);
    const attacker = attempt({ account });
    await failTimes(10, () => attacker);
    for (let n = 0; n < 100; n++) expect(await waitOf(attacker)).toBeGreaterThan(0);
    expect(await waitOf(attempt({ account }), true)).toBeNull();

    await failTimes(40, () => attempt({ account }));
    expect(await waitOf(attempt({ account }), true)).toBeGreaterThan(0);
    expect(await waitOf(home, true)).toBeNull();
    await failTimes(10, () => home);
    expect(await waitOf(home)).toBe(60);
  });

  it('is open again once it is forgiven', async () => {
    const account = newAccount();
    await failTimes(50, () => attempt({ account }));
    await portal.runtime.attempts.forgive({ kind: 'portal', account });
    expect(await waitOf(attempt({ account }), true)).toBeNull();
  });
});

describe('an address', () => {
  it('is refused for the day after a hundred failures, whatever it tries', async () => {
    const address = newAddress();
    await failTimes(100, () => attempt({ address }));
    expect(await waitOf(attempt({ address }), true)).toBeGreaterThan(60 * 60);
    expect(await waitOf(attempt(), true)).toBeNull();
  });

  it('does not lose its failures by a success with an account of its own', async () => {
    const address = newAddress();
    await failTimes(99, () => attempt({ address }));
    expect(await guard(attempt({ address }), true)).toBe(true);
    await failTimes(1, () => attempt({ address }));
    expect(await waitOf(attempt({ address }), true)).toBeGreaterThan(0);
  });

  it('is a whole network with IPv6', async () => {
    await failTimes(100, () => attempt({ address: `2001:db8:5:5::${(++turn).toString(16)}` }));
    expect(await waitOf(attempt({ address: '2001:db8:5:5::ffff' }), true)).toBeGreaterThan(0);
    expect(await waitOf(attempt({ address: '2001:db8:5:6::1' }), true)).toBeNull();
  });
});

it('keeps the kinds apart', async () => {
  const what = attempt();
  await failTimes(10, () => what);
  expect(await waitOf({ ...what, kind: 'app-user' }, true)).toBeNull();
});

it('keeps neither e-mail addresses nor network addresses, and removes what has expired', async () => {
  const what = attempt();
  await guard(what, false);
  const rows = await database.sql<{ key: string }[]>`select key from rate_limits`;
  expect(rows.length).toBeGreaterThan(2);
  for (const { key } of rows) expect(key).toMatch(/^(portal|app-user):[a-z]+:[\w-]{43}$/);

  await database.sql`insert into rate_limits (key, points, expire) values ('portal:misses:old', 1, 1)`;
  await guard(what, true, portal.openProcess());
  await expect
    .poll(() => database.sql`select from rate_limits where key = 'portal:misses:old'`)
    .toHaveLength(0);
});

it('lets nothing through when the database is gone', async () => {
  const gone = portal.openProcess();
  await gone.client.end();
  let verified = 0;
  const call = gone.attempts.guard(attempt(), async () => ++verified > 0);
  await expect(call).rejects.toThrow();
  expect(verified).toBe(0);
});
