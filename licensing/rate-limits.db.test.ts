import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../test/database';
import { refusalOf, testPortal } from '../test/portal';
import { LicensingError } from './errors';
import type { Attempt } from './rate-limits';

const database = testDatabase();
const portal = testPortal(database);

let turn = 0;
/** In its own network. */
const newAddress = () => `2001:db8:${(turn >> 16).toString(16)}:${(++turn & 0xffff).toString(16)}::1`;
const newAccount = () => `${randomUUID()}@example.com`;
const attempt = (changes: Partial<Attempt> = {}): Attempt => ({
  kind: 'portal',
  account: newAccount(),
  address: newAddress(),
  ...changes,
});

const guard = (what: Attempt, genuine: boolean, on = portal.runtime) =>
  on.rateLimits.guard(what, () => Promise.resolve(genuine));

async function failTimes(times: number, next: () => Attempt) {
  for (let n = 0; n < times; n++) expect(await guard(next(), false)).toBe(false);
}

/** Seconds until the next attempt is allowed. Null if it is allowed now. */
async function waitOf(what: Attempt, genuine = false): Promise<number | null> {
  try {
    await guard(what, genuine);
    return null;
  } catch (error) {
    if (error instanceof LicensingError && error.code === 'RATE_LIMITED') return error.retryAfterSeconds ?? 0;
    throw error;
  }
}

/** Ages all counters. */
const pass = (seconds: number) => database.sql`
  update sign_in_throttles set blocked_until = blocked_until - make_interval(secs => ${seconds}),
    expires_at = expires_at - make_interval(secs => ${seconds})`;

/** Fails this many times, waiting for the end of each delay. */
async function keepFailing(times: number, next: () => Attempt): Promise<number[]> {
  const waits: number[] = [];
  for (let n = 0; n < times; n++) {
    const wait = await waitOf(next());
    if (wait === null) continue;
    waits.push(wait);
    await pass(wait);
    await guard(next(), false);
  }
  return waits;
}

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
      const call = portal.runtime.rateLimits.guard(what, async () => ++verified > 0);
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
      const call = portal.runtime.rateLimits.guard(what, () =>
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
      (n % 2 ? other : portal.runtime).rateLimits.guard(what, async () => {
        verified++;
        return false;
      }),
    );
    const outcomes = await Promise.all(calls.map(refusalOf));
    expect(verified).toBe(10);
    expect(outcomes.filter((outcome) => outcome === 'RATE_LIMITED')).toHaveLength(50);
  });

  it('is one however its name is spelt', async () => {
    const [name, address] = [randomUUID(), newAddress()];
    const spellings = ['İlker', 'ILKER', 'ılker', 'i\u200blker', 'ｉlker'];
    await failTimes(10, () => attempt({ account: `${spellings[++turn % 5]}-${name}`, address }));
    for (const spelling of spellings)
      expect(await waitOf(attempt({ account: `${spelling}-${name}`, address }))).toBe(60);
  });
});

describe('an account tried from many addresses', () => {
  it('is delayed after fifty failures, on every process, and no longer than a quarter of an hour', async () => {
    const account = newAccount();
    await failTimes(50, () => attempt({ account }));
    expect(await waitOf(attempt({ account }), true)).toBe(60);
    expect(await refusalOf(guard(attempt({ account }), true, portal.openProcess()))).toBe('RATE_LIMITED');
    await pass(60);
    const waits = await keepFailing(6, () => attempt({ account }));
    expect(Math.max(...waits)).toBe(900);
    await pass(900);
    expect(await waitOf(attempt({ account }), true)).toBeNull();
  });

  it('can be guessed at no more than 150 times in 24 hours', { timeout: 90_000 }, async () => {
    const account = newAccount();
    let guesses = 0;
    for (let elapsed = 0; elapsed < 24 * 60 * 60;) {
      const wait = await waitOf(attempt({ account }));
      if (wait === null) guesses++;
      else {
        elapsed += wait;
        await pass(wait);
      }
    }
    expect(guesses).toBeLessThanOrEqual(150);
    expect(guesses).toBeGreaterThan(140);
  });

  it('stays open to its owner at addresses and in browsers they have signed in from', async () => {
    const account = newAccount();
    const home = attempt({ account, browser: randomUUID() });
    expect(await guard(home, true)).toBe(true);
    await keepFailing(60, () => attempt({ account }));
    expect(await waitOf(attempt({ account }), true)).toBeGreaterThan(0);
    expect(await waitOf({ ...home, browser: null }, true), 'the address').toBeNull();
    expect(await waitOf({ ...home, address: newAddress() }, true), 'the browser').toBeNull();
    expect(
      await waitOf({ ...attempt({ account }), browser: randomUUID() }, true),
      'a browser of others',
    ).not.toBeNull();
  });

  it('keeps a known browser open while strangers fail for the same person at the same address', async () => {
    const home = attempt({ browser: randomUUID() });
    expect(await guard(home, true)).toBe(true);
    await failTimes(10, () => ({ ...home, browser: null }));
    expect(await waitOf({ ...home, browser: null }, true)).toBe(60);
    expect(await waitOf(home, true)).toBeNull();
    // A known browser gives no further guesses.
    await failTimes(10, () => home);
    expect(await waitOf(home, true)).toBe(60);
  });

  it('is open again once its failures are cleared, and has the end of its hold-off', async () => {
    const [account, other] = [newAccount(), newAccount()];
    const until = () => portal.runtime.rateLimits.heldOffUntil('portal', [account, other]);
    expect(await until()).toEqual([null, null]);
    await failTimes(50, () => attempt({ account }));
    const [heldOffUntil] = await until();
    expect(heldOffUntil?.getTime()).toBeGreaterThan(Date.now() + 30_000);
    expect(heldOffUntil?.getTime()).toBeLessThan(Date.now() + 61_000);
    expect((await until())[1]).toBeNull();
    await portal.runtime.rateLimits.clearFailures({ kind: 'portal', account });
    expect(await until()).toEqual([null, null]);
    expect(await waitOf(attempt({ account }), true)).toBeNull();
  });

  it('keeps an app user waiting at new devices only, and for a quarter of an hour at most', async () => {
    const account = `${randomUUID()}/ann`;
    const device = () => attempt({ kind: 'app-user', account, address: randomUUID() });
    const own = device();
    expect(await guard(own, true)).toBe(true);
    const waits = await keepFailing(60, device);
    expect(Math.max(...waits)).toBe(900);
    expect(await waitOf(own, true)).toBeNull();
    await pass(900);
    expect(await waitOf(device(), true)).toBeNull();
  });
});

describe('an address', () => {
  it('is delayed after a hundred failures with made-up accounts, and for five minutes at most', async () => {
    const address = newAddress();
    await failTimes(100, () => attempt({ address }));
    expect(await waitOf(attempt({ address }), true)).toBe(10);
    await pass(10);
    const waits = await keepFailing(12, () => attempt({ address }));
    expect(Math.max(...waits)).toBe(300);
    expect(await waitOf(attempt(), true)).toBeNull();
    await pass(300);
    expect(await waitOf(attempt({ address }), true)).toBeNull();
  });

  it('does not lose its failures by a success with an account of its own', async () => {
    const address = newAddress();
    await failTimes(99, () => attempt({ address }));
    expect(await guard(attempt({ address }), true)).toBe(true);
    await failTimes(1, () => attempt({ address }));
    expect(await waitOf(attempt({ address }), true)).toBeGreaterThan(0);
  });

  it('does not keep out people who have signed in there, nor known browsers', async () => {
    const address = newAddress();
    const [regular, visitor] = [attempt({ address }), attempt({ browser: randomUUID() })];
    for (const known of [regular, visitor]) expect(await guard(known, true)).toBe(true);
    await failTimes(100, () => attempt({ address }));
    expect(await waitOf(regular, true)).toBeNull();
    expect(await waitOf({ ...visitor, address }, true)).toBeNull();
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

it('refuses every attempt when the database is unavailable', async () => {
  const gone = portal.openProcess();
  await gone.client.end();
  let verified = 0;
  const call = gone.rateLimits.guard(attempt(), async () => ++verified > 0);
  await expect(call).rejects.toThrow();
  expect(verified).toBe(0);
});
