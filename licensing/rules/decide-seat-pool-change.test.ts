import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideSeatPoolChange, refuseForeignSettings } from './decide-seat-pool-change';
import { NUMBER_SETTINGS, numberSettingNames, type SeatPoolSettings } from './pool-settings';

const usual = numberSettingNames.map((name) => [name, NUMBER_SETTINGS[name].usual] as const);
const present: SeatPoolSettings = {
  ...(Object.fromEntries(usual) as Pick<SeatPoolSettings, keyof typeof NUMBER_SETTINGS>),
  mode: 'CONCURRENT',
  licensedQuantity: 10,
  userAuthentication: 'PASSWORD',
  suspended: false,
};
const mims = {
  code: 'MIMS',
  supportsConcurrent: true,
  minInactivityTimeoutSeconds: 300,
  maxInactivityTimeoutSeconds: 3600,
};
const poa = { ...mims, code: 'POA', supportsConcurrent: false };
const decide = (
  wanted: Partial<SeatPoolSettings>,
  { from = present, application = mims, registered = 0, bound = 0 } = {},
) => decideSeatPoolChange(from, wanted, application, { registeredDevices: registered, boundLicenses: bound });

describe('deciding a change of settings', () => {
  it('L3: what is not asked for stays as it is', () => {
    expect(decide({})).toEqual(present);
    expect(decide({ licensedQuantity: 3 })).toEqual({ ...present, licensedQuantity: 3 });
  });

  it('L4: the time-out is accepted exactly within the bounds of the application', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 4000 }), (seconds) => {
        const attempt = () => decide({ inactivityTimeoutSeconds: seconds });
        if (seconds >= 300 && seconds <= 3600) expect(attempt().inactivityTimeoutSeconds).toBe(seconds);
        else expect(attempt).toThrow('inactivityTimeoutSeconds must be 300 to 3600 for MIMS.');
      }),
    );
  });

  it('L4: another application has other bounds', () => {
    const field = {
      ...mims,
      code: 'MFS',
      minInactivityTimeoutSeconds: 60,
      maxInactivityTimeoutSeconds: 28_800,
    };
    expect(
      decide({ inactivityTimeoutSeconds: 28_800 }, { application: field }).inactivityTimeoutSeconds,
    ).toBe(28_800);
    expect(() => decide({ inactivityTimeoutSeconds: 28_801 }, { application: field })).toThrow(
      'must be 60 to 28800 for MFS',
    );
  });

  it('L4: a time-out from before the bounds were narrowed does not stand in the way of other changes', () => {
    const from = { ...present, inactivityTimeoutSeconds: 7200 };
    expect(decide({ licensedQuantity: 3 }, { from })).toEqual({ ...from, licensedQuantity: 3 });
  });

  it('L5: an application without concurrent licensing stays NAMED', () => {
    const from = { ...present, mode: 'NAMED' as const };
    const refusal = expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'mode' });
    expect(() => decide({ mode: 'CONCURRENT' }, { from, application: poa })).toThrow(refusal);
    expect(decide({ licensedQuantity: 3 }, { from, application: poa }).mode).toBe('NAMED');
  });

  it.each([
    {
      registered: 11,
      quantity: 10,
      message:
        '11 devices are registered and 10 licences are owned. Remove 1 device before switching to NAMED.',
    },
    { registered: 14, quantity: 10, message: 'Remove 4 devices before' },
    { registered: 1, quantity: 0, message: 'Remove 1 device before' },
  ])(
    'L23: NAMED is refused with $registered devices and $quantity licences',
    ({ registered, quantity, message }) => {
      const attempt = () => decide({ mode: 'NAMED', licensedQuantity: quantity }, { registered });
      expect(attempt).toThrow(message);
      expect(attempt).toThrow(expect.objectContaining({ code: 'CONFLICT' }));
    },
  );

  it('L23: NAMED is accepted as soon as the devices fit, also by buying licences in the same change', () => {
    expect(decide({ mode: 'NAMED' }, { registered: 10 }).mode).toBe('NAMED');
    expect(decide({ mode: 'NAMED', licensedQuantity: 11 }, { registered: 11 }).mode).toBe('NAMED');
  });

  it('L23: CONCURRENT is accepted whatever is registered', () => {
    expect(
      decide({ mode: 'CONCURRENT' }, { from: { ...present, mode: 'NAMED' }, registered: 1000 }).mode,
    ).toBe('CONCURRENT');
  });

  it('L13: in a NAMED pool the quantity may be lowered below what is registered', () => {
    expect(
      decide({ licensedQuantity: 1 }, { from: { ...present, mode: 'NAMED' }, registered: 5 })
        .licensedQuantity,
    ).toBe(1);
  });

  it('L33: a suspended pool is not switched to NAMED', () => {
    expect(() => decide({ mode: 'NAMED' }, { from: { ...present, suspended: true } })).toThrow(
      expect.objectContaining({ code: 'CONFLICT' }),
    );
    expect(() => decide({ mode: 'NAMED', suspended: true })).toThrow(
      expect.objectContaining({ code: 'CONFLICT' }),
    );
    expect(decide({ mode: 'NAMED', suspended: false }, { from: { ...present, suspended: true } }).mode).toBe(
      'NAMED',
    );
  });
});

describe('who may change what', () => {
  it('L32: the vendor may change everything', () => {
    expect(() => refuseForeignSettings('VENDOR_ADMIN', present)).not.toThrow();
  });

  it.each(Object.keys(present))('L32: the customer may not change %s, but the time-out', (field) => {
    const attempt = () =>
      refuseForeignSettings('CUSTOMER_ADMIN', { [field]: present[field as keyof SeatPoolSettings] });
    if (field === 'inactivityTimeoutSeconds') expect(attempt).not.toThrow();
    else expect(attempt).toThrow(expect.objectContaining({ code: 'FORBIDDEN', field }));
  });

  it('L32: one foreign setting refuses the whole change', () => {
    expect(() =>
      refuseForeignSettings('CUSTOMER_ADMIN', { inactivityTimeoutSeconds: 600, licensedQuantity: 99 }),
    ).toThrow('licensedQuantity');
  });
});
