import { describe, expect, it } from 'vitest';
import { DEMO_ADMIN, readOptions } from './options';

describe('the command line of the fleet', () => {
  it('needs nothing beside a server with demo data', () => {
    expect(readOptions([])).toMatchObject({
      urls: ['http://127.0.0.1:3000'],
      credentials: DEMO_ADMIN,
      devices: 24,
      seats: 8,
      seconds: 60,
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

  it('explains itself', () => {
    expect(readOptions(['--help'])).toBeNull();
  });

  it.each([
    [['--url', 'nowhere'], '--url nowhere is not an address'],
    [['--devices', '1'], '--devices 1: a whole number from 2 to 400'],
    [['--seconds', '1.5'], '--seconds 1.5: a whole number from 0 to 604800'],
    [['--pace', ''], '--pace : a number from 0.01 to 1000'],
    [['--customer', 'ALDER'], '--customer ALDER: a code that begins with FLEET, so that it is nobody else’s'],
    [['--colour', 'red'], "Unknown option '--colour'"],
  ])('refuses %j and says why', (args, message) => {
    expect(() => readOptions(args)).toThrow(message.replace('’', "'"));
  });
});
