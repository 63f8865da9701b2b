import { describe, expect, it } from 'vitest';
import type { Usage, UsageFeed } from '@/app/_live/usage-feed';
import { liveDenials, readSettings } from './live-denials';

const usageOf = (denialsLast24Hours: number, settingsVersion = 1): Usage => ({
  seatPoolId: 'pool',
  licensedQuantity: 3,
  inUse: 0,
  free: 3,
  registeredDevices: 3,
  nextLapseAt: null,
  asOf: '2026-11-22T08:00:00.000Z',
  version: 1,
  denialsLast24Hours,
  settingsVersion,
});

describe('the denials of the last hour', () => {
  it('grow with the live use, without a request', () => {
    const read = { usage: usageOf(10), denialsLastHour: 2 };
    expect(liveDenials(read, usageOf(10))).toBe(2);
    expect(liveDenials(read, usageOf(13))).toBe(5);
  });

  it('do not fall because a denial of yesterday is a day old', () => {
    expect(liveDenials({ usage: usageOf(10), denialsLastHour: 2 }, usageOf(8))).toBe(2);
  });
});

describe('pools are read again', () => {
  it('when their settings have changed, and not after a denial', () => {
    let live = usageOf(1);
    const feed = { getUsages: () => new Map([['pool', { usage: live, epoch: 1 }]]) } as unknown as UsageFeed;
    const read = readSettings(feed);
    expect(read.areOutdated()).toBe(false);
    read.note([live]);
    live = usageOf(2);
    expect(read.areOutdated()).toBe(false);
    live = usageOf(2, 2);
    expect(read.areOutdated()).toBe(true);
  });
});
