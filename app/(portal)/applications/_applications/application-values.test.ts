import { describe, expect, it } from 'vitest';
import type { Translate } from '@/app/_text/translate';
import { changedApplication, changesOf, newApplication, unitOf, valuesOf } from './application-values';
import { splitCheckpoints } from './split-checkpoints';

const t = ((key: string) => key) as unknown as Translate;

const application = {
  id: 'a',
  code: 'MIMS',
  name: 'Mobile Inventory',
  supportsConcurrent: true,
  checkpoints: ['START_JOB'],
  minInactivityTimeoutSeconds: 300,
  maxInactivityTimeoutSeconds: 28_800,
  settingBounds: [],
  seatPoolCount: 2,
};

describe('the form of an application', () => {
  it('L4: bounds are typed in minutes and sent in seconds; odd ones are typed in seconds', () => {
    expect([unitOf(300, 3_600), unitOf(90, 600), unitOf(1, 60)]).toEqual([60, 60, 1]);
    const values = valuesOf(application, 60);
    expect(values.maxInactivityTimeoutSeconds).toBe(480);
    const sent = changedApplication(t, 60).parse({ ...values, minInactivityTimeoutSeconds: 1.5 });
    expect(sent).toMatchObject({ minInactivityTimeoutSeconds: 90, maxInactivityTimeoutSeconds: 28_800 });
  });

  it.each([
    ['no bound', { minInactivityTimeoutSeconds: null }, 'minInactivityTimeoutSeconds'],
    ['under a second', { minInactivityTimeoutSeconds: 0 }, 'minInactivityTimeoutSeconds'],
    ['over a week', { maxInactivityTimeoutSeconds: 10_081 }, 'maxInactivityTimeoutSeconds'],
    ['the wrong way round', { minInactivityTimeoutSeconds: 500 }, 'maxInactivityTimeoutSeconds'],
    ['no name', { name: '  ' }, 'name'],
    ['no check-point', { checkpoints: ['START_JOB', '9 LIVES'] }, 'checkpoints'],
    ['too many check-points', { checkpoints: Array.from({ length: 51 }, (_, n) => `A${n}`) }, 'checkpoints'],
  ])('refuses %s', (_what, change, field) => {
    const issues = changedApplication(t, 60).safeParse({ ...valuesOf(application, 60), ...change }).error
      ?.issues;
    expect(issues?.map(({ path }) => path[0])).toEqual([field]);
  });

  it('sends only what was changed', () => {
    const next = { ...application, name: 'Inventory', checkpoints: ['START_JOB'] };
    expect(changesOf(application, next)).toEqual({ name: 'Inventory' });
  });

  it('a code is written in capital letters', () => {
    const values = { code: ' pod-2 ', ...valuesOf(application, 60) };
    expect(newApplication(t).parse(values).code).toBe('POD-2');
    expect(newApplication(t).safeParse({ ...values, code: '-POD' }).success).toBe(false);
  });
});

describe('L17: check-points as they are typed or pasted', () => {
  it('takes several, each written as the API wants it', () => {
    expect(splitCheckpoints('start job, ARRIVE\ntake-photo,', [])).toEqual({
      taken: ['START_JOB', 'ARRIVE', 'TAKE_PHOTO'],
      rest: '',
      error: null,
    });
  });

  it('stops at the first that is wrong or there already, and keeps what follows', () => {
    expect(splitCheckpoints('ARRIVE, 2nd, TRAVEL', [])).toEqual({
      taken: ['ARRIVE'],
      rest: '2nd, TRAVEL',
      error: 'wrong',
    });
    expect(splitCheckpoints('arrive', ['ARRIVE'])).toEqual({ taken: [], rest: 'arrive', error: 'twice' });
  });
});
