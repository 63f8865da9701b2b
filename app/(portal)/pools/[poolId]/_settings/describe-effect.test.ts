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
      '5 seats are held now.',
      '2 of them lapse at once, because their devices have been idle for longer.',
    ]);
    expect(timeout({}, false)).toEqual(['5 seats are held now.', 'None of them lapses at once.']);
    expect(timeout({ seatsHeld: 0 }, false)).toEqual([
      'No seat is held now.',
      'It counts from the next login on.',
    ]);
  });

  it('L22: says who holds a seat again when it is longer, and what is left then', () => {
    expect(timeout({ seatsReturning: 3 }, true)).toEqual([
      '5 seats are held now.',
      'They last longer from now on.',
      '3 lapsed devices hold their seats again at once, because nobody took them.',
      'With that every seat is taken: the next device to ask is refused.',
    ]);
  });

  it('says that it does not matter to a named pool', () => {
    expect(timeout({ seatsHeld: 1 }, true, 'NAMED')).toEqual([
      '1 licence is taken now.',
      'Nothing changes for them: this pool is named. The time-out counts when it becomes concurrent.',
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
        '5 seats are held now.',
        'That is 1 more than licences. Nobody is thrown out, but no seat is granted and none regained until 1 has been given up.',
      ],
      isWarning: true,
    });
  });

  it('says how many are left', () => {
    expect(
      describeQuantityEffect(t, { mode: 'NAMED', preview: preview(), quantity: 1_205 }).sentences,
    ).toEqual(['5 licences are taken now.', '1,200 licences are left for others.']);
    expect(
      describeQuantityEffect(t, { mode: 'CONCURRENT', preview: preview(), quantity: 5 }).sentences[1],
    ).toBe('With that every seat is taken: the next device to ask is refused.');
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
      sentences: ['9 devices are registered and 6 licences are owned. Remove 3 devices first.'],
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
      'Each of the 4 registered devices takes a licence until it must register again. 2 licences are left.',
      'The 5 seats held now end; their devices stay logged in and go on working.',
    ]);
    expect(
      describeModeEffect(t, { mode: 'NAMED', preview: preview({ leasesEnding: 1 }), owned: 6 }).sentences,
    ).toEqual([
      'Every registration stays. The licence taken now is given back. Everybody is logged out, and nobody holds a seat until they log in.',
    ]);
  });

  it('L5: is refused in the words of the API', () => {
    expect(describeModeEffect(t, { mode: 'NAMED', preview: REFUSED, owned: 6 }).sentences).toEqual([
      'Not for MIMS.',
    ]);
  });
});
