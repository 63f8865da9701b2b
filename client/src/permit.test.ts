import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grantPermit, restorePermit, savePermit, spendPermit } from './permit';

const HOUR = 3_600_000;
const now = (mono: number, wall = mono) => ({ mono, wall });
const afterRestart = (wall: number, bootId: string | null = null, mono = 0) => {
  const saved = savePermit(spendPermit(grantPermit(7200, now(0)), now(1000), false), bootId);
  return restorePermit(saved, { mono, wall }, bootId);
};

describe('a permit in memory', () => {
  it('is spent by the monotonic clock, whatever becomes of the wall clock', () => {
    const permit = grantPermit(7200, now(0, 50 * HOUR));
    expect(spendPermit(permit, now(HOUR, 51 * HOUR), false).leftMs).toBe(HOUR);
    expect(spendPermit(permit, now(HOUR, 0), true)).toMatchObject({ leftMs: HOUR, needsServer: false });
    expect(spendPermit(permit, now(3 * HOUR, 0), false).leftMs).toBe(0);
  });

  it('is spent by the wall clock, too, where the monotonic one stands still while the phone sleeps', () => {
    const permit = grantPermit(7200, now(0));
    expect(spendPermit(permit, now(1000, HOUR), false).leftMs).toBe(HOUR);
    expect(spendPermit(permit, now(1000, HOUR), true).leftMs).toBe(7_199_000);
  });
});

describe('a wall clock that is turned back while the app runs', () => {
  const permit = grantPermit(7200, now(0));

  it('makes the permit worth nothing until the server was asked, for good', () => {
    const turned = spendPermit(permit, now(1000, -HOUR), false);
    expect(turned.needsServer).toBe(true);
    expect(spendPermit(turned, now(2000, 50 * HOUR), false).needsServer).toBe(true);
  });

  it('is no witness against a clock that counts sleep, nor for a mere correction', () => {
    expect(spendPermit(permit, now(1000, -HOUR), true).needsServer).toBe(false);
    expect(spendPermit(permit, now(1000, -30_000), false).needsServer).toBe(false);
  });
});

describe('a permit after a restart', () => {
  it('has lost the time in between, as the wall clock tells it', () => {
    expect(afterRestart(HOUR)).toMatchObject({ leftMs: HOUR, needsServer: false });
    expect(afterRestart(5 * HOUR)).toMatchObject({ leftMs: 0 });
  });

  it('is worth nothing until the server was asked if the wall clock went back', () => {
    expect(afterRestart(-HOUR)).toMatchObject({ needsServer: true });
    const again = savePermit(afterRestart(-HOUR), null);
    expect(restorePermit(again, now(0, HOUR), null).needsServer).toBe(true);
  });

  it('is not taken away for a clock that was merely put right', () => {
    expect(afterRestart(-10_000)).toMatchObject({ leftMs: 7_199_000, needsServer: false });
  });

  it('believes a clock that survives restarts, until the phone itself was restarted', () => {
    expect(afterRestart(-50 * HOUR, 'boot 1', HOUR + 1000)).toMatchObject({
      leftMs: 7_199_000 - HOUR,
      needsServer: false,
    });
    const saved = savePermit(grantPermit(7200, now(0)), 'boot 1');
    expect(restorePermit(saved, now(5, HOUR), 'boot 2').leftMs).toBe(HOUR);
  });

  it('L9: is never longer than before, however often the app is restarted and the clock is turned', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ ran: fc.nat(HOUR), wall: fc.integer() })), (restarts) => {
        let permit = grantPermit(7200, now(0));
        let [ranInAll, wall] = [0, 0];
        for (const restart of restarts) {
          ranInAll += restart.ran;
          const spent = spendPermit(permit, now(permit.at.mono + restart.ran, wall), false);
          expect(spent.leftMs).toBeLessThanOrEqual(permit.leftMs);
          wall = restart.wall;
          permit = restorePermit(savePermit(spent, null), now(0, wall), null);
          expect(permit.leftMs).toBeLessThanOrEqual(Math.max(0, 7_200_000 - ranInAll));
        }
      }),
    );
  });
});
