import { describe, expect, it } from 'vitest';
import { fullStretches, rowAt, stepRows } from './step-rows';

const point = (at: number, inUse: number, licensed = 10) => ({ at, inUse, licensed });
const span = { from: 100, until: 200 };

describe('rows of a step chart', () => {
  it('reach from edge to edge, with the use before the left edge', () => {
    expect(stepRows([point(150, 3), point(50, 1), point(80, 2)], [], span)).toEqual([
      { at: 100, inUse: 2, licensed: 10, denied: 0 },
      { at: 150, inUse: 3, licensed: 10, denied: 0 },
      { at: 200, inUse: 3, licensed: 10, denied: 0 },
    ]);
  });

  it('begin where the record begins, and claim nothing of the time before', () => {
    expect(stepRows([point(150, 3)], [], span).map(({ at }) => at)).toEqual([150, 200]);
    expect(stepRows([], [{ at: 150, count: 1 }], span)).toEqual([]);
    expect(stepRows([point(250, 3)], [], span)).toEqual([]);
  });

  it('place refusals at the use of their instant, even where use changes at that very instant', () => {
    const rows = stepRows(
      [point(90, 10), point(160, 9)],
      [
        { at: 120, count: 2 },
        { at: 120, count: 1 },
        { at: 160, count: 1 },
        { at: 99, count: 5 },
      ],
      span,
    );
    expect(rows).toEqual([
      { at: 100, inUse: 10, licensed: 10, denied: 0 },
      { at: 120, inUse: 10, licensed: 10, denied: 3 },
      { at: 160, inUse: 9, licensed: 10, denied: 1 },
      { at: 200, inUse: 9, licensed: 10, denied: 0 },
    ]);
  });

  it('stay few however much happened, without losing a peak, a refusal or a change of the licences', () => {
    const points = Array.from({ length: 5_000 }, (_, index) =>
      point(100 + index / 50, index === 2_345 ? 99 : index % 7, index < 3_000 ? 10 : 20),
    );
    const denials = Array.from({ length: 1_000 }, (_, index) => ({ at: 100 + index / 10, count: 1 }));
    const rows = stepRows(points, denials, span, 100);
    expect(rows.length).toBeLessThanOrEqual(110);
    expect(Math.max(...rows.map(({ inUse }) => inUse))).toBe(99);
    expect(rows.reduce((sum, { denied }) => sum + denied, 0)).toBe(1_000);
    expect(rows.find(({ licensed }) => licensed === 20)?.at).toBe(160);
    expect(rows.map(({ at }) => at)).toEqual(rows.map(({ at }) => at).toSorted((a, b) => a - b));
    expect([rows[0]?.at, rows.at(-1)?.at]).toEqual([100, 200]);
  });
});

const row = (at: number, inUse: number, licensed = 2) => ({ at, inUse, licensed, denied: 0 });

describe('the time in which a pool was full', () => {
  it('is one stretch however often it changed meanwhile', () => {
    const rows = [row(0, 1), row(10, 2), row(20, 3), row(30, 1), row(40, 2), row(50, 2)];
    expect(fullStretches(rows)).toEqual([
      { from: 10, until: 30 },
      { from: 40, until: 50 },
    ]);
  });

  it('is none without licences and without use', () => {
    expect(fullStretches([row(0, 0, 0), row(10, 0, 0)])).toEqual([]);
  });
});

it('at an instant the last row not after it holds', () => {
  const rows = [row(10, 1), row(20, 2), row(30, 1)];
  expect([5, 10, 19, 20, 29, 30, 99].map((instant) => rowAt(rows, instant))).toEqual([0, 0, 0, 1, 1, 2, 2]);
});
