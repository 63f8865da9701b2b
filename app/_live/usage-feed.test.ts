import type { Client } from 'urql';
import { describe, expect, it } from 'vitest';
import { UsageFeed, type Usage } from './usage-feed';

type Running = { name: string; variables: Record<string, unknown>; say: (usages: Usage[]) => void };

/** A client that only keeps note of the subscriptions that run. */
function fakeClient() {
  const running: Running[] = [];
  const client = {
    subscription: (document: unknown, variables: Record<string, unknown>) => ({
      subscribe(listener: (result: { data: unknown }) => void) {
        const name = JSON.stringify(document).includes('seatUsages') ? 'seatUsages' : 'seatUsage';
        const one: Running = {
          name,
          variables,
          say: (usages) =>
            listener({ data: name === 'seatUsages' ? { seatUsages: usages } : { seatUsage: usages[0] } }),
        };
        running.push(one);
        return { unsubscribe: () => void running.splice(running.indexOf(one), 1) };
      },
    }),
  } as unknown as Pick<Client, 'subscription'>;
  return { client, running };
}

const usage = (seatPoolId: string, version: number, inUse: number): Usage => ({
  seatPoolId,
  version,
  inUse,
  licensedQuantity: 9,
  free: 9 - inUse,
  registeredDevices: 9,
  denialsLast24Hours: 0,
  nextLapseAt: null,
  settingsVersion: 1,
  asOf: '2026-11-22T08:00:00.000Z',
});

const settled = () => new Promise<void>((resolve) => setTimeout(resolve));

describe('L29: pools are followed with as few subscriptions as can be', () => {
  it('one for all pools, however many watch, and whatever single pool they watch', async () => {
    const { client, running } = fakeClient();
    const feed = new UsageFeed(client, () => 3);
    const stopAll = feed.watch('all');
    const stopOther = feed.watch('all');
    feed.watch({ seatPoolId: 'a' });
    await settled();
    expect(running.map(({ name, variables }) => ({ name, variables }))).toEqual([
      { name: 'seatUsages', variables: { customerId: null } },
    ]);

    running[0]?.say([usage('a', 1, 2), usage('b', 1, 4)]);
    expect(feed.getUsages().get('a')).toMatchObject({ usage: { inUse: 2 }, epoch: 3 });
    expect(feed.getUsages().get('b')).toMatchObject({ usage: { inUse: 4 }, epoch: 3 });

    stopOther();
    await settled();
    expect(running).toHaveLength(1);
    stopAll();
    await settled();
    expect(running.map(({ variables }) => variables)).toEqual([{ seatPoolId: 'a' }]);
  });

  it('what one page leaves and the next one watches goes on without being asked for again', async () => {
    const { client, running } = fakeClient();
    const feed = new UsageFeed(client, () => 1);
    const leave = feed.watch({ customerId: 'c' });
    await settled();
    const [first] = running;
    leave();
    feed.watch({ customerId: 'c' });
    await settled();
    expect(running).toEqual([first]);
  });

  it('asks for no more than a socket may have, and for the rest when there is room', async () => {
    const { client, running } = fakeClient();
    const feed = new UsageFeed(client, () => 1);
    const stops = Array.from({ length: 20 }, (_, n) => feed.watch({ seatPoolId: `p${n}` }));
    await settled();
    expect(running).toHaveLength(18);
    stops[0]?.();
    await settled();
    expect(running.map(({ variables }) => variables.seatPoolId)).toContain('p18');
  });
});

it('L29: of two states the newer one stays, whichever way it came', async () => {
  const { client, running } = fakeClient();
  const feed = new UsageFeed(client, () => 1);
  feed.watch('all');
  await settled();
  running[0]?.say([usage('a', 5, 5)]);
  feed.learn([usage('a', 4, 4)]);
  expect(feed.getUsages().get('a')).toMatchObject({ usage: { inUse: 5 }, epoch: 1 });
  feed.learn([usage('a', 6, 6)]);
  expect(feed.getUsages().get('a')?.usage.inUse).toBe(6);
});
