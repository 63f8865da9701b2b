import { describe, expect, it } from 'vitest';
import { localCallbackPath } from './local-callback-path';

describe('after signing in', () => {
  it.each(['/', '/pools/pool_1', '/pools/pool_1/denials?after=x&search=%20'])('goes back to %s', (path) => {
    expect(localCallbackPath(path)).toBe(path);
  });

  it('leaves out what Next adds to an address to ask for data', () => {
    expect(localCallbackPath('/pools/pool_1/denials?q=a&_rsc=1x2y3')).toBe('/pools/pool_1/denials?q=a');
    expect(localCallbackPath('/?_rsc=1x2y3')).toBe('/');
  });

  it.each([
    undefined,
    ['/a', '/b'],
    '',
    'pools',
    '//evil.example/x',
    '/\\evil.example/x',
    'https://evil.example/',
    'javascript:alert(1)',
    '/.//evil.example/x',
    '/x/..//evil.example',
    '/.%5C/evil.example',
    '/./%5Cevil.example',
    '/..//..//evil.example',
    'https://portal.example//evil.example',
    'https://portal.example@evil.example/',
    'https://portal.example.evil.example/',
    'ftp://portal.example/x',
  ])('never leaves the portal: %j', (callbackUrl) => {
    for (const host of [null, 'portal.example']) {
      const target = new URL(localCallbackPath(callbackUrl, host), 'https://portal.example/sign-in');
      expect(target.origin).toBe('https://portal.example');
    }
  });

  it('goes back to a place that next-auth names with the portal’s own host', () => {
    const callbackUrl = 'https://portal.example/pools/pool_1?range=week';
    expect(localCallbackPath(callbackUrl, 'portal.example')).toBe('/pools/pool_1?range=week');
    expect(localCallbackPath(callbackUrl, 'portal.example:8443')).toBe('/');
    expect(localCallbackPath(callbackUrl)).toBe('/');
  });
});
