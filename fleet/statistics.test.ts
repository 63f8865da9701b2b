import { describe, expect, it } from 'vitest';
import type { Answer, Call, CallKind } from './history';
import { openStatistics } from './statistics';

const call = (kind: CallKind, milliseconds: number, answer: Answer): Call => ({
  pool: 'MIMS',
  device: 'A',
  kind,
  notBefore: 0,
  sentSequence: 0,
  answeredSequence: 1,
  answer,
  milliseconds,
});
const renewed: Answer = { kind: 'holding', grant: 'RENEWED', grantNumber: 1, expiresAt: 1, serverTime: 0 };
const refused: Answer = {
  kind: 'refused',
  reason: 'HELD_OFF',
  message: '',
  retryAfterSeconds: 1,
  serverTime: 0,
};

describe('statistics', () => {
  it('return the latencies of each kind of call and of all calls', () => {
    const statistics = openStatistics();
    for (let milliseconds = 1; milliseconds <= 100; milliseconds++)
      statistics.countCall(call('checkpoint', milliseconds, renewed));
    statistics.countCall(call('login', 900, refused));
    expect(statistics.latencies()).toEqual([
      ['checkpoint', { count: 100, p50: 50, p95: 95, p99: 99, max: 100 }],
      ['login', { count: 1, p50: 900, p95: 900, p99: 900, max: 900 }],
    ]);
    expect(statistics.latency()).toMatchObject({ count: 101, max: 900 });
    expect([statistics.times('RENEWED'), statistics.times('HELD_OFF'), statistics.times('NEW')]).toEqual([
      100, 1, 0,
    ]);
  });

  it('return the current and peak usage of each pool and of all pools', () => {
    const statistics = openStatistics();
    const use = (pool: string, inUse: number, licensedQuantity: number) =>
      statistics.countUse({
        pool,
        inUse,
        licensedQuantity,
        free: licensedQuantity - inUse,
        version: 1,
        asOf: 0,
      });
    for (const inUse of [1, 4, 2]) use('MIMS', inUse, 5);
    use('MFS', 3, 3);
    expect(statistics.useOf('MIMS')).toEqual({ inUse: 2, licensedQuantity: 5, peak: 4 });
    expect(statistics.useOfAll()).toEqual({ inUse: 5, licensedQuantity: 8 });
  });
});
