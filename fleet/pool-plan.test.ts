import { describe, expect, it } from 'vitest';
import { makePoolPlans } from './pool-plan';
import { readOptions } from './options';

const plansOf = (line: string) => {
  const options = readOptions(line === '' ? [] : line.split(' '));
  if (!options) throw new Error('no options');
  return makePoolPlans(options);
};
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

describe('the pool plans of a run', () => {
  it('are one MIMS and one MFS pool of one customer by default', () => {
    const facts = plansOf('').map(({ name, customer, installations, settings }) => ({
      name,
      code: customer.code,
      devices: installations.length,
      licences: settings.licensedQuantity,
      timeout: settings.inactivityTimeoutSeconds,
      authentication: settings.userAuthentication,
    }));
    expect(facts).toEqual([
      { name: 'MIMS', code: 'FLEET', devices: 12, licences: 4, timeout: 4, authentication: 'PASSWORD' },
      { name: 'MFS', code: 'FLEET', devices: 12, licences: 4, timeout: 8, authentication: 'TRUSTED' },
    ]);
  });

  it('share all devices and licences evenly', () => {
    const plans = plansOf('--pools 7 --devices 500 --seats 100 --profile storm');
    expect(sum(plans.map(({ installations }) => installations.length))).toBe(500);
    expect(sum(plans.map(({ settings }) => settings.licensedQuantity))).toBe(100);
    expect(new Set(plans.map(({ installations }) => installations.length))).toEqual(new Set([71, 72]));
  });

  it.each(['mixed', 'shift', 'steady', 'storm', 'scanners', 'crews'])(
    'of %s have fewer licences than devices, and at least one',
    (profile) => {
      for (const { settings, installations } of plansOf(`--pools 20 --devices 500 --profile ${profile}`)) {
        expect(settings.licensedQuantity).toBeLessThan(installations.length);
      }
      for (const { settings } of plansOf(`--pools 20 --devices 20 --profile ${profile}`))
        expect(settings.licensedQuantity).toBe(1);
    },
  );

  it('have unique names, devices and people', () => {
    const plans = plansOf('--pools 20 --devices 500 --profile shift');
    const distinct = (names: string[]) => expect(new Set(names).size).toBe(names.length);
    distinct(plans.map(({ name }) => name));
    distinct(plans.flatMap(({ installations }) => installations.map(({ name }) => name)));
    for (const { people } of plans) distinct(people.map(({ userName }) => userName));
    expect(new Set(plans.map(({ customer }) => customer.code)).size).toBe(10);
  });
});
