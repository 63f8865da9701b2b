import { describe, expect, it } from 'vitest';
import type { InsightPoolRow } from '../../../db/queries/insight-records';
import { accuracyFactorsOf } from './settings-over-time';

const suspended = (at: number, from: boolean) => ({ at, field: 'suspended', from: String(from) });
/** A pool whose suspension changed at these times, in the period from 100 to 200. */
const wasSuspended = (changes: InsightPoolRow['changes'], isSuspended: boolean) =>
  accuracyFactorsOf({ changes, isSuspended } as InsightPoolRow, 100, 200).wasSuspended;

describe('what makes a replay unreliable', () => {
  it.each([
    ['is suspended only since', [suspended(250, false)], true, false],
    ['is suspended since the middle', [suspended(150, false)], true, true],
    ['is suspended since before', [suspended(50, false)], true, true],
    ['is suspended since before its records', [], true, true],
    ['was suspended until the middle', [suspended(150, true)], false, true],
    ['was suspended in the middle', [suspended(120, false), suspended(130, true)], false, true],
    ['was suspended all the time', [suspended(50, false), suspended(250, true)], false, true],
    ['was suspended before', [suspended(50, false), suspended(60, true)], false, false],
    ['was suspended after', [suspended(220, false), suspended(230, true)], false, false],
    ['never was', [{ at: 150, field: 'mode', from: 'NAMED' }], false, false],
  ])('L33: a pool that %s', (_, changes, isSuspended, expected) => {
    expect(wasSuspended(changes, isSuspended)).toBe(expected);
  });
});
