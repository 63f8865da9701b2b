import { describe, expect, it } from 'vitest';
import { LicensingError } from '../errors';
import {
  decideApplicationChange,
  type ApplicationSettings,
  type PoolsAlike,
} from './decide-application-change';

const present: ApplicationSettings = {
  name: 'Mims',
  supportsConcurrent: true,
  checkpoints: ['START_JOB'],
  minInactivityTimeoutSeconds: 300,
  maxInactivityTimeoutSeconds: 3600,
};

const pools = (
  ...rows: [mode: PoolsAlike['mode'], inactivityTimeoutSeconds: number, count: number][]
): PoolsAlike[] =>
  rows.map(([mode, inactivityTimeoutSeconds, count]) => ({ mode, inactivityTimeoutSeconds, count }));

function refusalOf(wanted: Partial<ApplicationSettings>, of: PoolsAlike[] = []) {
  try {
    decideApplicationChange(present, wanted, of);
  } catch (error) {
    if (error instanceof LicensingError)
      return { code: error.code, field: error.field, message: error.message };
    throw error;
  }
  return undefined;
}

describe('a change of an application', () => {
  it('leaves unrequested fields unchanged', () => {
    const next = decideApplicationChange(present, { name: 'Mims 2' }, pools(['CONCURRENT', 600, 3]));
    expect(next).toEqual({ ...present, name: 'Mims 2' });
  });

  it('L5: is refused while pools are CONCURRENT that could no longer be, with their number', () => {
    const wanted = { supportsConcurrent: false };
    expect(
      refusalOf(wanted, pools(['CONCURRENT', 600, 2], ['NAMED', 600, 9], ['CONCURRENT', 900, 1])),
    ).toEqual({
      code: 'CONFLICT',
      field: 'supportsConcurrent',
      message: '3 pools are CONCURRENT. Switch them to NAMED first.',
    });
    expect(refusalOf(wanted, pools(['CONCURRENT', 600, 1]))).toMatchObject({
      message: '1 pool is CONCURRENT. Switch it to NAMED first.',
    });
    expect(refusalOf(wanted, pools(['NAMED', 600, 9]))).toBeUndefined();
  });

  it('L4: is refused while time-outs would be out of bounds, with their number, of NAMED pools too', () => {
    const of = pools(['CONCURRENT', 300, 2], ['NAMED', 400, 1], ['CONCURRENT', 3600, 4]);
    expect(refusalOf({ minInactivityTimeoutSeconds: 401 }, of)).toEqual({
      code: 'CONFLICT',
      field: 'minInactivityTimeoutSeconds',
      message: 'The time-outs of 3 pools would be outside 401 to 3600 seconds. Change them first.',
    });
    expect(refusalOf({ maxInactivityTimeoutSeconds: 3599 }, of)).toMatchObject({
      field: 'maxInactivityTimeoutSeconds',
      message: 'The time-outs of 4 pools would be outside 300 to 3599 seconds. Change them first.',
    });
    expect(refusalOf({ minInactivityTimeoutSeconds: 301 }, pools(['NAMED', 300, 1]))).toMatchObject({
      message: 'The time-out of 1 pool would be outside 301 to 3600 seconds. Change it first.',
    });
  });

  it.each([
    { minInactivityTimeoutSeconds: 300, maxInactivityTimeoutSeconds: 3600 },
    { minInactivityTimeoutSeconds: 1, maxInactivityTimeoutSeconds: 604_800 },
    { maxInactivityTimeoutSeconds: 300 },
  ])('L4: may go as far as the time-outs in use: %j', (wanted) => {
    expect(refusalOf(wanted, pools(['CONCURRENT', 300, 1]))).toBeUndefined();
  });

  it('L4: is refused where nothing is left between the bounds, at the field that was given', () => {
    expect(refusalOf({ minInactivityTimeoutSeconds: 3601 })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'minInactivityTimeoutSeconds',
    });
    expect(refusalOf({ maxInactivityTimeoutSeconds: 299 })).toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'maxInactivityTimeoutSeconds',
    });
  });
});
