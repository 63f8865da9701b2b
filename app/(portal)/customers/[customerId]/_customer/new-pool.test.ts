import { describe, expect, it } from 'vitest';
import { newPoolSchema, startValues, toInput, usualTimeout } from './new-pool';

const mims = {
  id: 'mims',
  supportsConcurrent: true,
  minInactivityTimeoutSeconds: 300,
  maxInactivityTimeoutSeconds: 3_600,
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

  it('L4: without a time-out the usual one is meant, moved into the bounds', () => {
    expect(toInput(schema.parse(typed), applications).inactivityTimeoutSeconds).toBeNull();
    expect([usualTimeout(mims), usualTimeout(quick)]).toEqual([1_800, 600]);
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
