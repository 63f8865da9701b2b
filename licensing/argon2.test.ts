import { Worker } from 'node:worker_threads';
import { afterEach, expect, it, vi } from 'vitest';
import { hash, verify } from './argon2';

const COST = { memoryCost: 1024, timeCost: 1, parallelism: 1 };

afterEach(() => void vi.restoreAllMocks());

it('hashes and verifies passwords, several at once', async () => {
  const hashes = await Promise.all(['one', 'two', 'three'].map((password) => hash(password, COST)));
  const matches = hashes.map((stored) => Promise.all(['one', 'two'].map((typed) => verify(stored, typed))));
  expect(await Promise.all(matches)).toEqual([
    [true, false],
    [false, true],
    [false, false],
  ]);
});

it('reports a hash that cannot be read, and goes on', async () => {
  const stored = await hash('a password', COST);
  await expect(verify('not a hash', 'a password')).rejects.toThrow(/./);
  expect(await verify(stored, 'a password')).toBe(true);
});

it('reports a thread that ends meanwhile, and uses another for the next password', async () => {
  const stored = await hash('a password', COST);
  vi.spyOn(Worker.prototype, 'postMessage').mockImplementationOnce(function (this: Worker) {
    void this.terminate();
  });
  await expect(verify(stored, 'a password')).rejects.toThrow(/thread/);
  expect(await verify(stored, 'a password')).toBe(true);
});

it(
  'hashes at a lower priority than the main thread, on Linux',
  { skip: process.platform !== 'linux' },
  async () => {
    const { readdirSync, readFileSync } = await import('node:fs');
    await hash('a password', COST);
    const priorities = readdirSync('/proc/self/task').map((thread) => {
      const fields = readFileSync(`/proc/self/task/${thread}/stat`, 'utf8').split(') ')[1]?.split(' ');
      return Number(fields?.[16]);
    });
    expect(priorities).toContain(10);
  },
);
