import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../test/database';
import { leaveUncommitted, untilCallsWait } from '../test/interleaving';
import { refusalOf, testPortal } from '../test/portal';
import type { Attempt } from './rate-limits';

const database = testDatabase();
const portal = testPortal(database);

let turn = 0;
const attempt = (changes: Partial<Attempt> = {}): Attempt => ({
  kind: 'portal',
  account: `${randomUUID()}@example.com`,
  // In its own network.
  address: `2001:db8:9:${(++turn).toString(16)}::1`,
  ...changes,
});

const guard = (what: Attempt, genuine: boolean, on = portal.runtime) =>
  on.rateLimits.guard(what, () => Promise.resolve(genuine));

async function failTimes(times: number, next: () => Attempt) {
  for (let n = 0; n < times; n++) expect(await guard(next(), false)).toBe(false);
}

describe('what is stored', () => {
  const rows = async () =>
    Number((await database.sql<{ n: string }[]>`select count(*) as n from sign_in_throttles`)[0]?.n);

  it('does not grow with made-up accounts once their address is held off', async () => {
    const { address } = attempt();
    await failTimes(100, () => attempt({ address }));
    const before = await rows();
    for (let n = 0; n < 50; n++)
      expect(await refusalOf(guard(attempt({ address }), false))).toBe('RATE_LIMITED');
    expect(await rows()).toBe(before);
  });

  it('is nothing after a success, but that the account is known there', async () => {
    const before = await rows();
    expect(await guard(attempt(), true)).toBe(true);
    expect(await rows()).toBe(before);
  });

  it('is nothing after several people signed in from one address at the same moment', async () => {
    const address = attempt().address;
    const before = await rows();
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    let verifying = 0;
    const signIns = [1, 2].map(() =>
      portal.runtime.rateLimits.guard(attempt({ address }), async () => {
        verifying++;
        await released;
        return true;
      }),
    );
    await expect.poll(() => verifying).toBe(2);
    const counter = await leaveUncommitted(
      await database.connect(),
      (tx) => tx`select from sign_in_throttles where account = -1 and misses = 2 for update`,
    );
    release();
    await untilCallsWait(database.sql, 2);
    await counter.commit();
    expect(await Promise.all(signIns)).toEqual([true, true]);
    expect(await rows()).toBe(before);
  });

  it('is bounded: accounts and callers are numbers with few values', async () => {
    await failTimes(1, () => attempt());
    const [most] = await database.sql<{ account: number; caller: number }[]>`
      select max(account) as account, max(caller) filter (where account >= 0 and caller < 1048576)::int as caller
      from sign_in_throttles`;
    expect(most?.account).toBeLessThan(2 ** 16);
    expect(most?.caller).toBeLessThan(32);
  });

  it('holds neither e-mail addresses nor network addresses, and goes when it has expired', async () => {
    const what = attempt({ browser: randomUUID() });
    await guard(what, true);
    const known = await database.sql<{ key: string }[]>`select key from rate_limits`;
    expect(known.length).toBeGreaterThan(1);
    for (const { key } of known) expect(key).toMatch(/^(portal|app-user):known:[\w-]{43}$/);

    await guard(what, false);
    await database.sql`update sign_in_throttles set expires_at = clock_timestamp()`;
    await guard(attempt(), true, portal.openProcess());
    await expect.poll(rows).toBe(0);
  });
});
