import { expect, it, vi } from 'vitest';

const begun: { what: string; end: () => void }[] = [];

vi.mock('node:os', async (original) => ({ ...(await original<object>()), availableParallelism: () => 2 }));
vi.mock('@node-rs/argon2', () => {
  const run = (what: string) => new Promise((resolve) => begun.push({ what, end: () => resolve(what) }));
  return { hash: run, verify: (_: string, password: string) => run(password), parseOptions: () => ({}) };
});

const { hashPasswords, verifyPassword } = await import('./password');
const settled = () => new Promise((resolve) => setImmediate(resolve));
const names = () => begun.map(({ what }) => what);

async function end(what: string) {
  begun.find((each) => each.what === what)?.end();
  await settled();
}

it('imports hash one password at once in all, and whoever signs in goes first', async () => {
  const imports = [hashPasswords(['a1', 'a2', null], 5000), hashPasswords(['b1'], 5000)];
  await settled();
  expect(names()).toEqual(['a1']);
  const signingIn = ['p', 'q', 'r'].map((password) => verifyPassword('hash', password));
  await settled();
  expect(names()).toEqual(['a1', 'p']);
  await end('a1');
  await end('p');
  expect(names()).toEqual(['a1', 'p', 'q', 'r']);
  await end('q');
  expect(names()).toEqual(['a1', 'p', 'q', 'r', 'b1']);
  await end('r');
  // There is a free place, but not for a second import.
  expect(names()).toHaveLength(5);
  await end('b1');
  await end('a2');
  expect(await Promise.all(imports)).toEqual([['a1', 'a2', null], ['b1']]);
  await Promise.all(signingIn);
});
