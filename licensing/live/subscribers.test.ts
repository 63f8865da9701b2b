import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { SeatUsage } from '../pool/seat-usage';
import { seatSubscribers, usageSubscribers } from './subscribers';
import type { SeatChanges } from './seat-changes';

const usageOf = (version: number) => ({ version }) as SeatUsage;

describe('a change that is sent to a thousand viewers of a pool', () => {
  it('lets waiting calls go first after every few of them', async () => {
    const subscribers = usageSubscribers(() => {});
    const told: number[] = [];
    for (let n = 0; n < 1000; n++)
      subscribers.join({ push: ({ version }) => told.push(version), end() {}, fail() {} });
    const sent = subscribers.send([...subscribers.viewers], usageOf(1));
    await setImmediate();
    expect(told.length).toBeLessThan(200);
    await sent;
    expect(told).toHaveLength(1000);
  });

  it('tells nobody twice, and nobody an older state', async () => {
    const subscribers = usageSubscribers(() => {});
    const told: number[][] = [];
    for (let n = 0; n < 120; n++) {
      const versions: number[] = [];
      told.push(versions);
      subscribers.join({ push: ({ version }) => versions.push(version), end() {}, fail() {} });
    }
    const viewers = [...subscribers.viewers];
    await Promise.all([subscribers.send(viewers, usageOf(1)), subscribers.send(viewers, usageOf(2))]);
    for (const versions of told) expect(versions).toEqual(versions.length === 2 ? [1, 2] : [2]);
  });
});

describe('the seats that are sent to a thousand viewers of a pool', () => {
  it('reach nobody who left meanwhile, and the others with all changes in order', async () => {
    const subscribers = seatSubscribers(() => {});
    const push = Array.from({ length: 1000 }, () => subscribers.join(() => {}));
    const read = (version: number) => ({
      usage: usageOf(version),
      seats: [],
      events: [],
      readAt: new Date(0),
    });
    const first = subscribers.send([...subscribers.viewers], read(1), { withRenewals: true });
    await push[999]?.iterator.return?.();
    await first;
    await subscribers.send([], read(2), { withRenewals: true });
    const seen = await Promise.all(push.slice(0, 999).map(({ iterator }) => iterator.next()));
    const merged = seen.map(({ value }) => value as SeatChanges);
    for (const { sinceVersion, usage } of merged) expect([sinceVersion, usage.version]).toEqual([null, 2]);
    expect(await push[999]?.iterator.next()).toEqual({ done: true, value: undefined });
  });
});
