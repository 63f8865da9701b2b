import { describe, expect, it } from 'vitest';
import { translatorFor } from '@/app/_text/translator-for';
import {
  describeModeEffect,
  describeQuantityEffect,
  describeTimeoutEffect,
  type ChangePreview,
} from './describe-effect';

const t = translatorFor('en');

const preview = (counts: Partial<ChangePreview> = {}): ChangePreview => ({
  seatsHeld: 5,
  seatsLapsing: 0,
  seatsReturning: 0,
  seatsOver: 0,
  leasesEnding: 0,
  licensesTaken: 0,
  devicesToRemove: 0,
  refusal: null,
  ...counts,
});
const REFUSED = preview({ refusal: 'Not for MIMS.' });

describe('another time-out', () => {
  const timeout = (
    counts: Partial<ChangePreview>,
    isLonger: boolean,
    mode: 'CONCURRENT' | 'NAMED' = 'CONCURRENT',
  ) => describeTimeoutEffect(t, { mode, preview: preview(counts), isLonger, owned: 8 }).sentences;

  it('L22: says how many of the seats held now lapse at once when it is shorter', () => {
    expect(timeout({ seatsLapsing: 2 }, false)).toEqual([
      '5 seats are in use now.',
      '2 of them lapse immediately, because their devices have been idle for longer.',
    ]);
    expect(timeout({}, false)).toEqual(['5 seats are in use now.', 'None of them lapses immediately.']);
    expect(timeout({ seatsHeld: 0 }, false)).toEqual([
      'No seats are in use now.',
      'The new time-out applies from the next login.',
    ]);
  });

  it('L22: says who holds a seat again when it is longer, and what is left then', () => {
    expect(timeout({ seatsReturning: 3 }, true)).toEqual([
      '5 seats are in use now.',
      'They lapse later from now on.',
      '3 lapsed devices get their seats back immediately.',
      'No seats are free: the next device is denied.',
    ]);
  });

  it('says that it does not matter to a named pool', () => {
    expect(timeout({ seatsHeld: 1 }, true, 'NAMED')).toEqual([
      '1 licence is in use now.',
      'No effect now: this pool is named. The time-out applies when the pool becomes concurrent.',
    ]);
  });

  it('is refused in the words of the API', () => {
    expect(
      describeTimeoutEffect(t, { mode: 'CONCURRENT', preview: REFUSED, isLonger: true, owned: 8 }),
    ).toEqual({ sentences: ['Not for MIMS.'], isWarning: true });
  });
});

describe('another quantity', () => {
  it('L13: says that nobody is thrown out, and how many must be given up first', () => {
    expect(
      describeQuantityEffect(t, { mode: 'CONCURRENT', preview: preview({ seatsOver: 1 }), quantity: 4 }),
    ).toEqual({
      sentences: [
        '5 seats are in use now.',
        '1 seat over the licensed quantity. No user is logged out, but no seats are granted until 1 seat is given up.',
      ],
      isWarning: true,
    });
  });

  it('says how many are left', () => {
    expect(
      describeQuantityEffect(t, { mode: 'NAMED', preview: preview(), quantity: 1_205 }).sentences,
    ).toEqual(['5 licences are in use now.', '1,200 licences stay free.']);
    expect(
      describeQuantityEffect(t, { mode: 'CONCURRENT', preview: preview(), quantity: 5 }).sentences[1],
    ).toBe('No seats are free: the next device is denied.');
  });
});

describe('the other mode', () => {
  it('L23: says how many devices to remove before a pool can be named', () => {
    expect(
      describeModeEffect(t, {
        mode: 'CONCURRENT',
        preview: preview({ licensesTaken: 9, devicesToRemove: 3, refusal: 'As the API says it.' }),
        owned: 6,
      }),
    ).toEqual({
      sentences: ['9 devices are registered, but the pool has 6 licences. Remove 3 devices first.'],
      isWarning: true,
    });
  });

  it('L23: says what becomes of licences and seats', () => {
    expect(
      describeModeEffect(t, {
        mode: 'CONCURRENT',
        preview: preview({ licensesTaken: 4, leasesEnding: 5 }),
        owned: 6,
      }).sentences,
    ).toEqual([
      'Each of the 4 registered devices takes a licence until it must register again. 2 licences stay free.',
      'The 5 seats in use now end; their devices stay logged in.',
    ]);
    expect(
      describeModeEffect(t, { mode: 'NAMED', preview: preview({ leasesEnding: 1 }), owned: 6 }).sentences,
    ).toEqual([
      'Registrations are kept. The licence in use now is released. All users are logged out and take a seat at their next login.',
    ]);
  });

  it('L5: is refused in the words of the API', () => {
    expect(describeModeEffect(t, { mode: 'NAMED', preview: REFUSED, owned: 6 }).sentences).toEqual([
      'Not for MIMS.',
    ]);
  });
});
