import { describe, expect, it } from 'vitest';
import { limitDisplayCalls } from './display-call-limit';

const token = (n: number) => Buffer.from(`hash of token ${n}`);

describe('the calls of a display token', () => {
  let now = 1;
  const clock = { now: () => now };

  const outcomes = (call: (tokenHash: Buffer) => void, times: number, n = 0) =>
    Array.from({ length: times }, () => {
      try {
        call(token(n));
        return 'done';
      } catch (error) {
        return error;
      }
    });

  it('are limited within thirty seconds, those of each token by themselves', () => {
    const call = limitDisplayCalls({ clock });
    expect(outcomes(call, 120).every((outcome) => outcome === 'done')).toBe(true);
    now += 20_000;
    expect(outcomes(call, 1)).toMatchObject([{ code: 'RATE_LIMITED', retryAfterSeconds: 10 }]);
    expect(outcomes(call, 1, 2)).toEqual(['done']);
    now += 10_001;
    expect(outcomes(call, 1)).toEqual(['done']);
  });

  it('are forgotten for those of other tokens: no number of made-up tokens fills the memory', () => {
    const call = limitDisplayCalls({ mostTokens: 50 });
    outcomes(call, 120);
    expect(outcomes(call, 1)).toMatchObject([{ code: 'RATE_LIMITED' }]);
    for (let n = 1; n <= 50; n++) call(token(n));
    expect(outcomes(call, 1)).toEqual(['done']);
  });
});
