import { beforeEach, describe, expect, it, vi } from 'vitest';

/** Hashes that run until ended, in the order in which they started. */
const started: { what: string; end: () => void }[] = [];

vi.mock('node:os', async (original) => ({ ...(await original<object>()), availableParallelism: () => 2 }));
vi.mock('./argon2', () => {
  const run = (what: string) => new Promise((resolve) => started.push({ what, end: () => resolve(true) }));
  return { hash: run, verify: (_: string, password: string) => run(password) };
});

const { hashPasswords, verifyPassword } = await import('./password');
const settled = () => new Promise((resolve) => setImmediate(resolve));
const names = () => started.map(({ what }) => what);

let ended = 0;
async function endNext(count = 1) {
  await settled();
  for (let n = 0; n < count; n++) {
    started[ended++]?.end();
    await settled();
  }
}

type Login = { customer: string; person: string; device?: string };
const logIn = (password: string, login: Login, giveUpAt?: number) =>
  verifyPassword('hash', password, { lane: 'apps', ...login, giveUpAt });
const signIn = (password: string, person = password) =>
  verifyPassword('hash', password, { lane: 'portal', customer: '192.0.2.1', person });
const many = (count: number, each: (n: number) => Promise<boolean>) =>
  Array.from({ length: count }, (_, n) => each(n));

beforeEach(() => {
  started.length = 0;
  ended = 0;
});

describe('passwords', () => {
  it('are hashed on all processors but one', async () => {
    const logins = many(3, (n) => logIn(`${n}`, { customer: `c${n}`, person: 'p' }));
    await settled();
    expect(names()).toEqual(['0']);
    await endNext(3);
    await Promise.all(logins);
  });

  const victim = { customer: 'c1', person: 'ann', device: 'd-ann' };
  it.each([
    ['one device with many people', (n: number) => ({ customer: 'c1', person: `p${n}`, device: 'd' })],
    ['one person on many devices', (n: number) => ({ customer: 'c1', person: 'p', device: `d${n}` })],
    ['one person on one device', () => ({ customer: 'c1', person: 'p', device: 'd' })],
    ['another customer', (n: number) => ({ customer: 'c2', person: `p${n}`, device: `d${n}` })],
  ])('of a flood from %s delay another login by two hashes at most', async (_, attacker) => {
    const flood = many(90, (n) => logIn('flood', attacker(n)));
    await endNext(5);
    const login = logIn('ann', victim);
    await endNext(2);
    expect(names().slice(0, 8)).toContain('ann');
    await endNext(90);
    expect(await login).toBe(true);
    await Promise.all(flood);
  });

  it('of people who sign in to the portal wait for one of the apps at most, and the other way round', async () => {
    // Several customers at once, each with its own turn.
    const flood = many(60, (n) =>
      logIn('flood', { customer: `c${n % 20}`, person: `p${n}`, device: `d${n}` }),
    );
    await settled();
    const support = signIn('support');
    await endNext(1);
    expect(names()).toEqual(['flood', 'support']);
    const portal = many(20, (n) => signIn(`portal ${n}`));
    await endNext(20);
    expect(names().filter((name) => name === 'flood').length).toBeGreaterThanOrEqual(9);
    await endNext(61);
    await Promise.all([support, ...flood, ...portal]);
  });

  it('are dropped when their call is over before it is their turn', async () => {
    const running = logIn('first', { customer: 'c1', person: 'p1' });
    const late = many(5, (n) => logIn('late', { customer: 'c2', person: `p${n}` }, performance.now() + 20));
    for (const each of late) await expect(each).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await endNext();
    await running;
    const next = logIn('next', { customer: 'c2', person: 'p1' });
    await settled();
    expect(names()).toEqual(['first', 'next']);
    await endNext();
    await next;
  });

  it('of an import are hashed one at a time, while nobody else waits', async () => {
    const owner = { lane: 'portal', customer: 'c1', person: 'admin', takesAtMostMs: 5000 } as const;
    const imports = [
      hashPasswords(['a1', 'a2', null], owner),
      hashPasswords(['b1'], { ...owner, person: 'b' }),
    ];
    await settled();
    expect(names()).toEqual(['a1']);
    const signingIn = ['p', 'q', 'r'].map((name) => signIn(name));
    await endNext(3);
    expect(names()).toEqual(['a1', 'p', 'q', 'r']);
    await endNext(3);
    expect(await Promise.all(imports)).toHaveLength(2);
    expect(names().slice(4).sort()).toEqual(['a2', 'b1']);
    await Promise.all(signingIn);
  });
});
