import { setImmediate as turn } from 'node:timers/promises';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startJobLoop } from './job-loop';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const log = pino({ level: 'silent' });
const pass = async (ms: number) => {
  await vi.advanceTimersByTimeAsync(ms);
  await turn();
};

describe('the job loop', () => {
  it('evaluates every ten seconds, and goes on after a failure', async () => {
    const evaluate = vi.fn().mockRejectedValueOnce(new Error('away')).mockResolvedValue({});
    const loop = startJobLoop({ steps: { evaluate: { evaluate }, daily: {}, deliver: {} }, log });
    await pass(9_999);
    expect(evaluate).toHaveBeenCalledTimes(0);
    await pass(1);
    await pass(10_000);
    await pass(10_000);
    expect(evaluate).toHaveBeenCalledTimes(3);
    await loop.stop();
    await pass(60_000);
    expect(evaluate).toHaveBeenCalledTimes(3);
  });

  it('delivers until nothing is due, one outbox not waiting for another', async () => {
    const left = [3, 2, 1, 0];
    const deliver = vi.fn(async () => left.shift() ?? 0);
    const stuck = vi.fn(() => new Promise<number>(() => {}));
    const loop = startJobLoop({ steps: { evaluate: {}, daily: {}, deliver: { stuck, deliver } }, log });
    await pass(2_000);
    expect(deliver).toHaveBeenCalledTimes(4);
    await pass(2_000);
    expect(deliver).toHaveBeenCalledTimes(5);
    expect(stuck).toHaveBeenCalledTimes(1);

    const stopped = loop.stop();
    await pass(2_000);
    await stopped;
  });

  it('does not evaluate twice at once', async () => {
    let finish = () => {};
    const evaluate = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
    const loop = startJobLoop({ steps: { evaluate: { evaluate }, daily: {}, deliver: {} }, log });
    await pass(60_000);
    expect(evaluate).toHaveBeenCalledTimes(1);
    finish();
    await pass(10_000);
    expect(evaluate).toHaveBeenCalledTimes(2);
    finish();
    await loop.stop();
  });

  it('a step that fails or hangs keeps no other from being done', async () => {
    const evaluate = {
      fails: vi.fn(() => Promise.reject(new Error('away'))),
      hangs: vi.fn(() => new Promise(() => {})),
      works: vi.fn(async () => {}),
    };
    const loop = startJobLoop({ steps: { evaluate, daily: {}, deliver: {} }, log });
    for (let n = 0; n < 3; n++) await pass(10_000);
    const times = Object.values(evaluate).map((step) => step.mock.calls.length);
    expect(times).toEqual([3, 1, 3]);
    const stopped = loop.stop();
    await pass(2_000);
    await stopped;
  });
});
