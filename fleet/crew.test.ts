import { describe, expect, it } from 'vitest';
import { makeCrews } from './crew';
import { readOptions } from './options';

const crewsOf = (line: string) => {
  const options = readOptions(line === '' ? [] : line.split(' '));
  if (!options) throw new Error('no options');
  return makeCrews(options);
};
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

describe('the crews of a run', () => {
  it('are one of MIMS and one of MFS at one customer unless asked otherwise', () => {
    const facts = crewsOf('').map(({ name, customer, installations, settings }) => ({
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

  it('share devices and licences evenly, none left over', () => {
    const crews = crewsOf('--pools 7 --devices 500 --seats 100 --profile storm');
    expect(sum(crews.map(({ installations }) => installations.length))).toBe(500);
    expect(sum(crews.map(({ settings }) => settings.licensedQuantity))).toBe(100);
    expect(new Set(crews.map(({ installations }) => installations.length))).toEqual(new Set([71, 72]));
  });

  it.each(['mixed', 'shift', 'steady', 'storm', 'scanners', 'crews'])(
    'of %s have fewer licences than devices, and at least one',
    (profile) => {
      for (const { settings, installations } of crewsOf(`--pools 20 --devices 500 --profile ${profile}`)) {
        expect(settings.licensedQuantity).toBeLessThan(installations.length);
      }
      for (const { settings } of crewsOf(`--pools 20 --devices 20 --profile ${profile}`))
        expect(settings.licensedQuantity).toBe(1);
    },
  );

  it('have names, devices and people that nobody can mistake', () => {
    const crews = crewsOf('--pools 20 --devices 500 --profile shift');
    const distinct = (names: string[]) => expect(new Set(names).size).toBe(names.length);
    distinct(crews.map(({ name }) => name));
    distinct(crews.flatMap(({ installations }) => installations.map(({ name }) => name)));
    for (const { people } of crews) distinct(people.map(({ userName }) => userName));
    expect(new Set(crews.map(({ customer }) => customer.code)).size).toBe(10);
  });
});
