import { describe, expect, it } from 'vitest';
import type { PoolRowFieldsFragment } from '@/graphql/generated/operations/graphql';
import type { Usage } from '@/app/_live/usage-feed';
import { logChanges, type Attention } from './log-changes';
import { isNamed, rowOf, type PoolRow } from './pool-row';
import { conditionOf, isInState } from './pool-condition';
import { parseAsPoolSort, sortPools } from './sort-pools';

const usageOf = (id: string, change: Partial<Usage> = {}): Usage => {
  const { inUse = 0, licensedQuantity = 10 } = change;
  return {
    seatPoolId: id,
    licensedQuantity,
    inUse,
    free: Math.max(0, licensedQuantity - inUse),
    registeredDevices: 20,
    denialsLast24Hours: 0,
    nextLapseAt: null,
    settingsVersion: 1,
    asOf: '2026-11-22T08:00:00.000Z',
    version: 1,
    ...change,
  };
};

const poolOf = (
  name: string,
  usage: Usage,
  counted: Partial<Pick<PoolRowFieldsFragment, 'suspended' | 'denialsLast7Days' | 'peakToday'>> = {},
): PoolRowFieldsFragment => ({
  id: usage.seatPoolId,
  mode: 'CONCURRENT',
  suspended: false,
  denialsLast7Days: 0,
  peakToday: 0,
  customer: { id: `c ${name}`, code: name.toUpperCase(), name },
  application: { id: 'a', code: 'MIMS', name: 'Mobile Inventory' },
  usage,
  ...counted,
});

const row = (name: string, change: Partial<Usage> = {}, suspended = false): PoolRow => {
  const usage = usageOf(name, change);
  return rowOf(poolOf(name, usage, { suspended }), usage);
};

const names = (rows: readonly PoolRow[]) => rows.map(({ pool }) => pool.customer.name);

describe('the figures of a pool', () => {
  const read = usageOf('p', { inUse: 3, denialsLast24Hours: 4 });
  const pool = poolOf('Alder', read, { denialsLast7Days: 9, peakToday: 5 });

  it('the peak is never below what has been seen live, also after that has gone down again', () => {
    expect(rowOf(pool, usageOf('p', { inUse: 8, version: 2 })).peakToday).toBe(8);
    expect(rowOf(pool, usageOf('p', { inUse: 2, version: 3 })).peakToday).toBe(8);
  });

  it('denials of the week grow with those seen live', () => {
    expect(rowOf(pool, usageOf('p', { denialsLast24Hours: 6, version: 4 })).denialsLast7Days).toBe(11);
  });

  it('is the same object while nothing is new, so that its row is not drawn again', () => {
    const usage = usageOf('p', { version: 5 });
    expect(rowOf(pool, usage)).toBe(rowOf(pool, usage));
  });

  it('is found by name and code of customer and application, as the API finds it', () => {
    for (const text of ['alder', 'ALDER', 'inventory', 'mims', ''])
      expect(isNamed(row('Alder'), text)).toBe(true);
    expect(isNamed(row('Alder'), 'cobalt')).toBe(false);
  });
});

describe('the order of pools', () => {
  const rows = [
    row('Calm'),
    row('Tight', { inUse: 8 }),
    row('Denied', { denialsLast24Hours: 2 }),
    row('Suspended', {}, true),
    row('Full', { inUse: 10 }),
    row('Over', { inUse: 11 }),
  ];

  it('L13: the worst condition first: over, full, suspended, with denials', () => {
    const sorted = sortPools(rows.toReversed(), { key: 'condition', isDescending: false });
    expect(names(sorted)).toEqual(['Over', 'Full', 'Suspended', 'Denied', 'Tight', 'Calm']);
  });

  it('names are in order both ways, and settle what is equal', () => {
    const byName = ['Calm', 'Denied', 'Full', 'Over', 'Suspended', 'Tight'];
    expect(names(sortPools(rows, { key: 'name', isDescending: false }))).toEqual(byName);
    expect(names(sortPools(rows, { key: 'name', isDescending: true }))).toEqual(byName.toReversed());
    expect(names(sortPools(rows, { key: 'peak', isDescending: true })).slice(0, 4)).toEqual([
      'Over',
      'Full',
      'Tight',
      'Calm',
    ]);
  });

  it('pools of which no seat lapses come last, whichever way', () => {
    const some = [
      row('Never'),
      row('Late', { nextLapseAt: '2026-11-22T09:00:00.000Z' }),
      row('Soon', { nextLapseAt: '2026-11-22T08:01:00.000Z' }),
    ];
    expect(names(sortPools(some, { key: 'lapse', isDescending: false }))).toEqual(['Soon', 'Late', 'Never']);
    expect(names(sortPools(some, { key: 'lapse', isDescending: true }))).toEqual(['Late', 'Soon', 'Never']);
  });

  it('stands in the address, and anything else there is not taken', () => {
    const sort = { key: 'use', isDescending: true } as const;
    expect(parseAsPoolSort.serialize(sort)).toBe('-use');
    expect(parseAsPoolSort.parse('-use')).toEqual(sort);
    expect(parseAsPoolSort.parse('toString')).toBeNull();
  });
});

describe('the state of a pool', () => {
  it('L13: an overdrawn pool is over, not full, also while it is suspended', () => {
    const over = row('Over', { inUse: 11 }, true);
    expect(conditionOf(over.usage, true)).toBe('over');
    expect(
      ['full', 'over', 'suspended', 'problems'].map((state) => isInState(over, state as 'full')),
    ).toEqual([false, true, true, true]);
  });

  it('nearly full is no problem yet', () => {
    expect(isInState(row('Tight', { inUse: 9 }), 'problems')).toBe(false);
    expect(isInState(row('Denied', { denialsLast24Hours: 1 }), 'problems')).toBe(true);
  });
});

describe('what needed attention', () => {
  const at = (second: number) => new Date(Date.parse('2026-11-22T08:00:00Z') + second * 1_000).toISOString();
  const summaryOf = (log: readonly Attention[]) => log.map(({ kind, count }) => [kind, count]);
  const free = row('Pool', { inUse: 9, asOf: at(0) });
  const full = row('Pool', { inUse: 10, asOf: at(5) });

  it('says that a pool is full, and that it is free again a good while later', () => {
    const log = logChanges([], [free], [full]);
    expect(summaryOf(log)).toEqual([['full', 0]]);
    const later = row('Pool', { inUse: 8, asOf: at(100) });
    expect(summaryOf(logChanges(log, [full], [later]))).toEqual([
      ['freed', -2],
      ['full', 0],
    ]);
  });

  it('what goes to and fro within a minute is one entry', () => {
    const log = logChanges([], [free], [full]);
    const again = logChanges(log, [full], [row('Pool', { inUse: 9, asOf: at(10) })]);
    expect(again.map(({ id, kind }) => [id, kind])).toEqual([[log[0]?.id, 'freed']]);
  });

  it('L28: denials of a minute are counted together', () => {
    const first = row('Pool', { inUse: 10, denialsLast24Hours: 2, asOf: at(6) });
    const second = row('Pool', { inUse: 10, denialsLast24Hours: 3, asOf: at(8) });
    const log = logChanges(logChanges([], [full], [first]), [first], [second]);
    expect(summaryOf(log)).toEqual([['denied', 3]]);
  });

  it('L13, L33: overdrawn pools and suspensions', () => {
    const over = row('Pool', { inUse: 10, licensedQuantity: 7, asOf: at(9) }, true);
    expect(summaryOf(logChanges([], [full], [over]))).toEqual([
      ['suspended', 0],
      ['over', 3],
    ]);
  });

  it('a pool that is seen for the first time is no news, nor is one that has not changed', () => {
    const log: Attention[] = [];
    expect(logChanges(log, [], [full])).toBe(log);
    expect(logChanges(log, [full], [full])).toBe(log);
  });

  it('keeps the latest fifty', () => {
    let log: readonly Attention[] = [];
    for (let n = 0; n < 60; n += 1)
      log = logChanges(
        log,
        [row('Pool', { denialsLast24Hours: n, asOf: at(n * 100) })],
        [row('Pool', { denialsLast24Hours: n + 1, asOf: at(n * 100 + 1) })],
      );
    expect(log).toHaveLength(50);
    expect(log[0]?.at).toBe(at(5_901));
  });
});
