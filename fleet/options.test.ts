import { describe, expect, it } from 'vitest';
import { DEMO_ADMIN, readOptions, USAGE } from './options';
import { PROFILES } from './profiles/profiles';

describe('the command line of the fleet', () => {
  it('needs no options for a server with demo data', () => {
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

  it('accepts several processes of one server, and a token instead of a sign-in', () => {
    const options = readOptions(['--url', 'http://127.0.0.1:3000,http://127.0.0.1:3001', '--token', 'swa_x']);
    expect(options).toMatchObject({
      urls: ['http://127.0.0.1:3000', 'http://127.0.0.1:3001'],
      credentials: { token: 'swa_x' },
    });
  });

  it('accepts a large fleet and a duration in minutes', () => {
    const args = '--pools 20 --devices 500 --profile storm --minutes 2'.split(' ');
    expect(readOptions(args)).toMatchObject({
      pools: 20,
      devices: 500,
      profile: PROFILES.storm,
      seconds: 120,
    });
  });

  it('uses the time-out of the profile unless one is given', () => {
    expect(readOptions(['--profile', 'steady'])?.timeoutSeconds).toBe(PROFILES.steady.timeoutSeconds);
    expect(readOptions(['--profile', 'steady', '--timeout', '9'])?.timeoutSeconds).toBe(9);
  });

  it('prints all profiles and what differs between runs', () => {
    expect(readOptions(['--help'])).toBeNull();
    for (const { name, description } of Object.values(PROFILES)) {
      expect(USAGE).toContain(`  ${name.padEnd(9)} ${description}`);
    }
    expect(USAGE).toContain('differs from run to run');
  });

  it.each([
    [['--url', 'nowhere'], '--url nowhere: not a valid address'],
    [['--devices', '1'], '--devices 1: must be a whole number from 2 to 5000'],
    [['--pools', '20', '--seats', '19'], '--seats 19: must be a whole number from 20 to 5000'],
    [['--seconds', '1.5'], '--seconds 1.5: must be a whole number from 0 to 604800'],
    [['--minutes', '1', '--seconds', '5'], '--minutes and --seconds: use only one of them'],
    [['--profile', 'calm'], '--profile calm: must be one of mixed, shift, steady, storm, scanners, crews'],
    [['--profile', 'constructor'], '--profile constructor: must be one of'],
    [['--pace', ''], '--pace : must be a number from 0.01 to 1000'],
    [['--customer', 'ALDER'], '--customer ALDER: must be a code that begins with FLEET'],
    [['--colour', 'red'], "Unknown option '--colour'"],
  ])('rejects %j with a reason', (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });
});
