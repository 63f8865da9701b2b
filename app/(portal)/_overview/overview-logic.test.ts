import { describe, expect, it } from 'vitest';
import type { PoolLineFieldsFragment } from '@/graphql/generated/operations/graphql';
import type { Usage } from '@/app/_live/usage-feed';
import { noteChanges, type Attention } from './note-changes';
import { isNamed, lineOf, type PoolLine } from './pool-line';
import { findTrouble, isInState } from './pool-trouble';
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
  counted: Partial<Pick<PoolLineFieldsFragment, 'suspended' | 'denialsLast7Days' | 'peakToday'>> = {},
): PoolLineFieldsFragment => ({
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

const line = (name: string, change: Partial<Usage> = {}, suspended = false): PoolLine => {
  const usage = usageOf(name, change);
  return lineOf(poolOf(name, usage, { suspended }), usage);
};

const names = (lines: readonly PoolLine[]) => lines.map(({ pool }) => pool.customer.name);

describe('the figures of a pool', () => {
  const read = usageOf('p', { inUse: 3, denialsLast24Hours: 4 });
  const pool = poolOf('Alder', read, { denialsLast7Days: 9, peakToday: 5 });

  it('the peak is never below what has been seen live, also after that has gone down again', () => {
    expect(lineOf(pool, usageOf('p', { inUse: 8, version: 2 })).peakToday).toBe(8);
    expect(lineOf(pool, usageOf('p', { inUse: 2, version: 3 })).peakToday).toBe(8);
  });

  it('denials of the week grow with those seen live', () => {
    expect(lineOf(pool, usageOf('p', { denialsLast24Hours: 6, version: 4 })).denialsLast7Days).toBe(11);
  });

  it('is the same line while nothing is new, so that its row is not drawn again', () => {
    const usage = usageOf('p', { version: 5 });
    expect(lineOf(pool, usage)).toBe(lineOf(pool, usage));
  });

  it('is found by name and code of customer and application, as the API finds it', () => {
    for (const text of ['alder', 'ALDER', 'inventory', 'mims', ''])
      expect(isNamed(line('Alder'), text)).toBe(true);
    expect(isNamed(line('Alder'), 'cobalt')).toBe(false);
  });
});

describe('the order of pools', () => {
  const lines = [
    line('Calm'),
    line('Tight', { inUse: 8 }),
    line('Denied', { denialsLast24Hours: 2 }),
    line('Suspended', {}, true),
    line('Full', { inUse: 10 }),
    line('Over', { inUse: 11 }),
  ];

  it('L13: trouble first: over, full, suspended, with denials', () => {
    const sorted = sortPools(lines.toReversed(), { key: 'trouble', isDescending: false });
    expect(names(sorted)).toEqual(['Over', 'Full', 'Suspended', 'Denied', 'Tight', 'Calm']);
  });

  it('names are in order both ways, and settle what is equal', () => {
    const byName = ['Calm', 'Denied', 'Full', 'Over', 'Suspended', 'Tight'];
    expect(names(sortPools(lines, { key: 'name', isDescending: false }))).toEqual(byName);
    expect(names(sortPools(lines, { key: 'name', isDescending: true }))).toEqual(byName.toReversed());
    expect(names(sortPools(lines, { key: 'peak', isDescending: true })).slice(0, 4)).toEqual([
      'Over',
      'Full',
      'Tight',
      'Calm',
    ]);
  });

  it('pools of which no seat lapses come last, whichever way', () => {
    const some = [
      line('Never'),
      line('Late', { nextLapseAt: '2026-11-22T09:00:00.000Z' }),
      line('Soon', { nextLapseAt: '2026-11-22T08:01:00.000Z' }),
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
    const over = line('Over', { inUse: 11 }, true);
    expect(findTrouble(over.usage, true)).toBe('over');
    expect(['full', 'over', 'suspended', 'trouble'].map((state) => isInState(over, state as 'full'))).toEqual(
      [false, true, true, true],
    );
  });

  it('nearly full is no trouble yet', () => {
    expect(isInState(line('Tight', { inUse: 9 }), 'trouble')).toBe(false);
    expect(isInState(line('Denied', { denialsLast24Hours: 1 }), 'trouble')).toBe(true);
  });
});

describe('what needed attention', () => {
  const at = (second: number) => new Date(Date.parse('2026-11-22T08:00:00Z') + second * 1_000).toISOString();
  const told = (log: readonly Attention[]) => log.map(({ kind, count }) => [kind, count]);
  const free = line('Pool', { inUse: 9, asOf: at(0) });
  const full = line('Pool', { inUse: 10, asOf: at(5) });

  it('says that a pool is full, and that it is free again a good while later', () => {
    const log = noteChanges([], [free], [full]);
    expect(told(log)).toEqual([['full', 0]]);
    const later = line('Pool', { inUse: 8, asOf: at(100) });
    expect(told(noteChanges(log, [full], [later]))).toEqual([
      ['freed', -2],
      ['full', 0],
    ]);
  });

  it('what goes to and fro within a minute is one entry', () => {
    const log = noteChanges([], [free], [full]);
    const again = noteChanges(log, [full], [line('Pool', { inUse: 9, asOf: at(10) })]);
    expect(again.map(({ id, kind }) => [id, kind])).toEqual([[log[0]?.id, 'freed']]);
  });

  it('L28: denials of a minute are counted together', () => {
    const first = line('Pool', { inUse: 10, denialsLast24Hours: 2, asOf: at(6) });
    const second = line('Pool', { inUse: 10, denialsLast24Hours: 3, asOf: at(8) });
    const log = noteChanges(noteChanges([], [full], [first]), [first], [second]);
    expect(told(log)).toEqual([['denied', 3]]);
  });

  it('L13, L33: overdrawn pools and suspensions', () => {
    const over = line('Pool', { inUse: 10, licensedQuantity: 7, asOf: at(9) }, true);
    expect(told(noteChanges([], [full], [over]))).toEqual([
      ['suspended', 0],
      ['over', 3],
    ]);
  });

  it('a pool that is seen for the first time is no news, nor is one that has not changed', () => {
    const log: Attention[] = [];
    expect(noteChanges(log, [], [full])).toBe(log);
    expect(noteChanges(log, [full], [full])).toBe(log);
  });

  it('keeps the latest fifty', () => {
    let log: readonly Attention[] = [];
    for (let n = 0; n < 60; n += 1)
      log = noteChanges(
        log,
        [line('Pool', { denialsLast24Hours: n, asOf: at(n * 100) })],
        [line('Pool', { denialsLast24Hours: n + 1, asOf: at(n * 100 + 1) })],
      );
    expect(log).toHaveLength(50);
    expect(log[0]?.at).toBe(at(5_901));
  });
});
