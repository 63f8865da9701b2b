import { describe, expect, it } from 'vitest';
import { DEMO_ADMIN, readOptions, USAGE } from './options';
import { PROFILES } from './profiles/profiles';

describe('the command line of the fleet', () => {
  it('needs nothing beside a server with demo data', () => {
    expect(readOptions([])).toMatchObject({
      urls: ['http://127.0.0.1:3000'],
      credentials: DEMO_ADMIN,
      profile: PROFILES.mixed,
      pools: 2,
      devices: 24,
      seats: null,
      seconds: 60,
      timeoutSeconds: 4,
      customerCode: 'FLEET',
    });
  });

  it('takes several processes of one server, and a token instead of a person', () => {
    const options = readOptions(['--url', 'http://127.0.0.1:3000,http://127.0.0.1:3001', '--token', 'swa_x']);
    expect(options).toMatchObject({
      urls: ['http://127.0.0.1:3000', 'http://127.0.0.1:3001'],
      credentials: { token: 'swa_x' },
    });
  });

  it('takes a large fleet for minutes', () => {
    const args = '--pools 20 --devices 500 --profile storm --minutes 2'.split(' ');
    expect(readOptions(args)).toMatchObject({
      pools: 20,
      devices: 500,
      profile: PROFILES.storm,
      seconds: 120,
    });
  });

  it('leaves the time-out to the profile unless it is given', () => {
    expect(readOptions(['--profile', 'steady'])?.timeoutSeconds).toBe(PROFILES.steady.timeoutSeconds);
    expect(readOptions(['--profile', 'steady', '--timeout', '9'])?.timeoutSeconds).toBe(9);
  });

  it('explains itself, every profile, and what cannot repeat', () => {
    expect(readOptions(['--help'])).toBeNull();
    for (const { name, description } of Object.values(PROFILES)) {
      expect(USAGE).toContain(`  ${name.padEnd(9)} ${description}`);
    }
    expect(USAGE).toContain('What cannot repeat');
  });

  it.each([
    [['--url', 'nowhere'], '--url nowhere is not an address'],
    [['--devices', '1'], '--devices 1: a whole number from 2 to 5000'],
    [['--pools', '20', '--seats', '19'], '--seats 19: a whole number from 20 to 5000'],
    [['--seconds', '1.5'], '--seconds 1.5: a whole number from 0 to 604800'],
    [['--minutes', '1', '--seconds', '5'], '--minutes and --seconds: one of them, not both'],
    [['--profile', 'calm'], '--profile calm: one of mixed, shift, steady, storm, scanners, crews'],
    [['--profile', 'constructor'], '--profile constructor: one of'],
    [['--pace', ''], '--pace : a number from 0.01 to 1000'],
    [['--customer', 'ALDER'], '--customer ALDER: a code that begins with FLEET, so that it is nobody else’s'],
    [['--colour', 'red'], "Unknown option '--colour'"],
  ])('refuses %j and says why', (args, message) => {
    expect(() => readOptions(args)).toThrow(message.replace('’', "'"));
  });
});
