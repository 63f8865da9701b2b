import { describe, expect, expectTypeOf, it } from 'vitest';
import { defineProfile, MFS, MIMS, POA, POD, type Outcome, type SeatwiseClient } from '.';

type CheckpointOf<Client extends { checkpoint(action: never): unknown }> = Parameters<
  Client['checkpoint']
>[0];

describe('types', () => {
  it('check-points are those of the profile', () => {
    expectTypeOf<CheckpointOf<SeatwiseClient<typeof MIMS>>>().toEqualTypeOf<'START_SUB_APPLICATION'>();
    expectTypeOf<CheckpointOf<SeatwiseClient<typeof MFS>>>().toEqualTypeOf<
      'REFRESH' | 'VIEW_VEHICLE_PARTS' | 'TRAVEL' | 'ARRIVE' | 'START_JOB' | 'PAUSE_JOB' | 'RESUME_JOB'
    >();
    const own = defineProfile({ code: 'X', checkpoints: ['OPEN'], offline: 'stop', modes: ['CONCURRENT'] });
    expectTypeOf<CheckpointOf<SeatwiseClient<typeof own>>>().toEqualTypeOf<'OPEN'>();
    expect([own, MIMS, MFS].map(({ checkpoints }) => checkpoints.length)).toEqual([1, 1, 7]);
  });

  it('L5: clients of NAMED-only applications have neither login nor checkpoint', () => {
    type Has<P extends typeof POA | typeof POD, Name> = Name extends keyof SeatwiseClient<P> ? true : false;
    expectTypeOf<Has<typeof POA, 'login'>>().toEqualTypeOf<false>();
    expectTypeOf<Has<typeof POD, 'checkpoint'>>().toEqualTypeOf<false>();
    expectTypeOf<Has<typeof POD, 'workPermit'>>().toEqualTypeOf<true>();
    expect([POA.modes, POD.modes]).toEqual([['NAMED'], ['NAMED']]);
  });

  it('the field `outcome` narrows the type of an outcome', () => {
    const read = (outcome: Outcome): string => {
      switch (outcome.outcome) {
        case 'granted':
          return outcome.grant satisfies 'NEW' | 'RENEWED' | 'REGAINED' | 'NOT_REQUIRED';
        case 'done':
          return outcome.serverTime;
        case 'refused':
          return outcome.message;
        case 'unreachable':
          return String(outcome.attempts satisfies number);
        case 'failed':
          return outcome.code;
      }
    };
    expect(read({ outcome: 'unreachable', mayProceed: true, attempts: 2 })).toBe('2');
  });
});
