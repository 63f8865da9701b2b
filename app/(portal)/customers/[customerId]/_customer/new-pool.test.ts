import { describe, expect, it } from 'vitest';
import { newPoolSchema, startValues, toInput } from './new-pool';

const bounds = { unit: 'HOURS', usual: null, permission: 'CHANGE_SEAT_POOLS' } as const;
const mims = {
  id: 'mims',
  supportsConcurrent: true,
  minInactivityTimeoutSeconds: 300,
  maxInactivityTimeoutSeconds: 3_600,
  settingBounds: [
    { ...bounds, setting: 'licensedQuantity', min: 0, max: 30 },
    { ...bounds, setting: 'reregistrationDelayHours', min: 1, max: 1_000, usual: 720 },
  ],
};
const pod = { ...mims, id: 'pod', supportsConcurrent: false };
const quick = { ...mims, id: 'quick', minInactivityTimeoutSeconds: 2, maxInactivityTimeoutSeconds: 600 };
const applications = [mims, pod, quick];

const schema = newPoolSchema(applications, {
  choose: 'choose',
  outOfBounds: ({ minInactivityTimeoutSeconds: min, maxInactivityTimeoutSeconds: max }) => `${min}-${max}`,
});
const typed = { ...startValues(applications), applicationId: 'mims', licensedQuantity: 20 };
const complaints = (values: unknown) =>
  schema.safeParse(values).error?.issues.map(({ path, message }) => [path.join('.'), message]);

describe('a new pool', () => {
  it('needs an application and a quantity', () => {
    expect(complaints(startValues(applications))?.map(([path]) => path)).toEqual([
      'applicationId',
      'licensedQuantity',
    ]);
    expect(startValues([pod]).applicationId).toBe('pod');
  });

  it('L4: a time-out is within the bounds of its application, in the unit they are given in', () => {
    expect(complaints({ ...typed, timeout: 4 })).toEqual([['timeout', '300-3600']]);
    expect(complaints({ ...typed, timeout: 61 })).toEqual([['timeout', '300-3600']]);
    expect(complaints({ ...typed, timeout: 5 })).toBeUndefined();
    expect(complaints({ ...typed, applicationId: 'quick', timeout: 1 })).toEqual([['timeout', '2-600']]);
    expect(toInput(schema.parse({ ...typed, timeout: 7.5 }), applications)).toMatchObject({
      inactivityTimeoutSeconds: 450,
    });
  });

  it('L3: numbers are within the bounds that the API gives', () => {
    expect(complaints({ ...typed, licensedQuantity: 30 })).toBeUndefined();
    expect(complaints({ ...typed, licensedQuantity: 31 })?.map(([path]) => path)).toEqual([
      'licensedQuantity',
    ]);
    expect(complaints({ ...typed, reregistrationDelayHours: 0 })?.map(([path]) => path)).toEqual([
      'reregistrationDelayHours',
    ]);
  });

  it('L4: without a time-out the API chooses the usual one', () => {
    expect(toInput(schema.parse(typed), applications).inactivityTimeoutSeconds).toBeNull();
  });

  it('L5: is NAMED where the application supports nothing else, whatever was chosen before', () => {
    const input = toInput(schema.parse({ ...typed, applicationId: 'pod' }), applications);
    expect(input).toEqual({
      applicationId: 'pod',
      mode: 'NAMED',
      licensedQuantity: 20,
      userAuthentication: 'PASSWORD',
      reregistrationDelayHours: 720,
    });
  });
});
