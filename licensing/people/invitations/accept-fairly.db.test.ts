import { describe, expect, it, vi } from 'vitest';
import { testDatabase } from '../../../test/database';
import { testInvitations, tokenOf } from '../../../test/invitations';
import { PASSWORD } from '../../../test/portal';
import type * as Argon2 from '../../argon2';
import type * as FairQueue from '../../fair-queue';

/** One hash at a time, running until ended. */
const hashing = vi.hoisted(() => ({ asked: 0, started: [] as { password: string; end(): void }[] }));

vi.mock('node:os', async (original) => ({ ...(await original<object>()), availableParallelism: () => 2 }));
vi.mock('../../argon2', async (original) => {
  const argon2 = await original<typeof Argon2>();
  const mocked: typeof Argon2 = {
    ...argon2,
    hash: (password, options) =>
      password === PASSWORD
        ? argon2.hash(password, options)
        : new Promise((resolve) =>
            hashing.started.push({ password, end: () => resolve(`hash of ${password}`) }),
          ),
  };
  return mocked;
});
vi.mock('../../fair-queue', async (original) => {
  const { openFairQueue, ...others } = await original<typeof FairQueue>();
  const counted: typeof openFairQueue = (...settings) => {
    const queue = openFairQueue(...settings);
    return {
      run(requester, job) {
        const running = queue.run(requester, job);
        hashing.asked++;
        return running;
      },
    };
  };
  return { ...others, openFairQueue: counted };
});

const { acceptInvitation } = await import('./accept-invitation');
const database = testDatabase();
const { contextOf, newPlace, invite } = testInvitations(database);

describe('whoever accepts an invitation', () => {
  it.each([
    ['another network', '203.0.113.9'],
    ['the same network', '198.51.100.1'],
  ])('waits for two hashes at most, however often others on %s accept theirs', async (_, address) => {
    const place = await newPlace();
    const [theirs, own] = [await invite(place), await invite(place)];
    const accept = (token: string, password: string, from: string) => {
      const input = { token, displayName: 'Ann', password };
      return acceptInvitation({ ctx: contextOf(undefined, undefined, from), input }).catch(() => 'refused');
    };
    const [asked, started] = [hashing.asked, hashing.started.length];
    const flood = Array.from({ length: 20 }, () =>
      accept(tokenOf(theirs), 'a password of the flood', '198.51.100.1'),
    );
    await expect.poll(() => hashing.asked - asked).toBe(20);
    const accepted = accept(tokenOf(own), 'a password of her own', address);
    await expect.poll(() => hashing.asked - asked).toBe(21);
    for (let ended = 0; ended < 21; ended++) {
      await expect.poll(() => hashing.started.length - started).toBeGreaterThan(ended);
      hashing.started[started + ended]?.end();
    }
    expect(hashing.started.slice(started, started + 3).map(({ password }) => password)).toContain(
      'a password of her own',
    );
    expect(await accepted).toMatchObject({ email: own.invitation.email });
    await Promise.all(flood);
  });
});
