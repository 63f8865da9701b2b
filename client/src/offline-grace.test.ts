import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  startOfflineGrace,
  restoreOfflineGrace,
  saveOfflineGrace,
  consumeOfflineGrace,
} from './offline-grace';

const HOUR = 3_600_000;
const now = (monoMs: number, wallMs = monoMs) => ({ monoMs, wallMs });
const afterRestart = (wallMs: number, bootId: string | null = null, monoMs = 0) => {
  const saved = saveOfflineGrace(
    consumeOfflineGrace(startOfflineGrace(7200, now(0)), now(1000), false),
    bootId,
  );
  return restoreOfflineGrace(saved, { monoMs, wallMs }, bootId);
};

describe('the offline grace in memory', () => {
  it('runs down by the monotonic clock, however the wall clock is set', () => {
    const grace = startOfflineGrace(7200, now(0, 50 * HOUR));
    expect(consumeOfflineGrace(grace, now(HOUR, 51 * HOUR), false).leftMs).toBe(HOUR);
    expect(consumeOfflineGrace(grace, now(HOUR, 0), true)).toMatchObject({
      leftMs: HOUR,
      needsServer: false,
    });
    expect(consumeOfflineGrace(grace, now(3 * HOUR, 0), false).leftMs).toBe(0);
  });

  it('runs down by the wall clock as well where the monotonic clock stops during sleep', () => {
    const grace = startOfflineGrace(7200, now(0));
    expect(consumeOfflineGrace(grace, now(1000, HOUR), false).leftMs).toBe(HOUR);
    expect(consumeOfflineGrace(grace, now(1000, HOUR), true).leftMs).toBe(7_199_000);
  });
});

describe('a wall clock that is set back while the app runs', () => {
  const grace = startOfflineGrace(7200, now(0));

  it('ends the grace until the server has been reached, even if the clock is set forward again', () => {
    const turned = consumeOfflineGrace(grace, now(1000, -HOUR), false);
    expect(turned.needsServer).toBe(true);
    expect(consumeOfflineGrace(turned, now(2000, 50 * HOUR), false).needsServer).toBe(true);
  });

  it('has no effect beside a clock that counts sleep, nor if it is a small correction', () => {
    expect(consumeOfflineGrace(grace, now(1000, -HOUR), true).needsServer).toBe(false);
    expect(consumeOfflineGrace(grace, now(1000, -30_000), false).needsServer).toBe(false);
  });
});

describe('the offline grace after a restart', () => {
  it('is shorter by the time passed on the wall clock', () => {
    expect(afterRestart(HOUR)).toMatchObject({ leftMs: HOUR, needsServer: false });
    expect(afterRestart(5 * HOUR)).toMatchObject({ leftMs: 0 });
  });

  it('needs the server if the wall clock was set back', () => {
    expect(afterRestart(-HOUR)).toMatchObject({ needsServer: true });
    const again = saveOfflineGrace(afterRestart(-HOUR), null);
    expect(restoreOfflineGrace(again, now(0, HOUR), null).needsServer).toBe(true);
  });

  it('allows for a small correction of the clock', () => {
    expect(afterRestart(-10_000)).toMatchObject({ leftMs: 7_199_000, needsServer: false });
  });

  it('trusts a clock that survives restarts, until the phone itself is restarted', () => {
    expect(afterRestart(-50 * HOUR, 'boot 1', HOUR + 1000)).toMatchObject({
      leftMs: 7_199_000 - HOUR,
      needsServer: false,
    });
    const saved = saveOfflineGrace(startOfflineGrace(7200, now(0)), 'boot 1');
    expect(restoreOfflineGrace(saved, now(5, HOUR), 'boot 2').leftMs).toBe(HOUR);
  });

  it('L9: never grows, however often the app is restarted and the clock is set', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ ran: fc.nat(HOUR), wallMs: fc.integer() })), (restarts) => {
        let grace = startOfflineGrace(7200, now(0));
        let [ranInAll, wall] = [0, 0];
        for (const restart of restarts) {
          ranInAll += restart.ran;
          const spent = consumeOfflineGrace(grace, now(grace.at.monoMs + restart.ran, wall), false);
          expect(spent.leftMs).toBeLessThanOrEqual(grace.leftMs);
          wall = restart.wallMs;
          grace = restoreOfflineGrace(saveOfflineGrace(spent, null), now(0, wall), null);
          expect(grace.leftMs).toBeLessThanOrEqual(Math.max(0, 7_200_000 - ranInAll));
        }
      }),
    );
  });
});
