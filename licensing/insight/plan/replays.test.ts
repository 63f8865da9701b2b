import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it, vi } from 'vitest';
import type { PoolRecord } from '../replay/pool-record';
import { openReplays, REPLAYS_BYTES } from './replays';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const DEVICES = 2000;
const MINUTE = 60_000_000;

/** All devices log in within a minute and stay for five. */
function rushHour(): PoolRecord {
  const device = Int32Array.from({ length: DEVICES }, (_, n) => n);
  const startedAt = Float64Array.from(device, (n) => MINUTE + n * 10_000);
  const none = { at: new Float64Array(), device: new Int32Array(), person: new Int32Array() };
  return {
    devices: DEVICES,
    people: 0,
    leases: {
      startedAt,
      lastCallAt: startedAt,
      endedAt: startedAt.map((at) => at + 5 * MINUTE),
      device,
      person: new Int32Array(DEVICES).fill(-1),
      end: new Uint8Array(DEVICES).fill(1),
      isRegained: new Uint8Array(DEVICES),
    },
    calls: { ...none, kind: new Uint8Array() },
    denials: { ...none, isLogin: new Uint8Array() },
  };
}

it('remembers what came of replays and not the replays, and of the last ones only', async () => {
  const replays = openReplays(rushHour());
  const period = (turn: number) => ({ since: turn, until: 10 * MINUTE });
  const levelsOf = (turn: number) =>
    replays.levels({ timeoutSeconds: 300, fewest: 0, most: 100, period: period(turn) });
  levelsOf(0);
  const held = () => {
    collectGarbage();
    return process.memoryUsage().arrayBuffers;
  };
  const before = held();
  for (let turn = 1; turn <= 150; turn++) {
    levelsOf(turn);
    replays.ranges({ timeoutSeconds: 300, fewest: 0, most: 100, period: period(turn) });
  }
  // Another thread frees buffers a moment later.
  await vi.waitFor(() => expect(held() - before).toBeLessThan(REPLAYS_BYTES), { timeout: 10_000 });
  // The last result is cached.
  expect(levelsOf(150)).toBe(levelsOf(150));
  expect(levelsOf(150).fewestFor(1)).toBe(DEVICES);
});
