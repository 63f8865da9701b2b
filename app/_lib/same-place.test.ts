import { describe, expect, it } from 'vitest';
import { samePlace } from './same-place';

describe('after signing in', () => {
  it.each(['/', '/pools/pool_1', '/pools/pool_1/denials?after=x&search=%20'])('goes back to %s', (path) => {
    expect(samePlace(path)).toBe(path);
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
  ])('never leaves the portal: %j', (callbackUrl) => {
    const target = new URL(samePlace(callbackUrl), 'https://portal.example/sign-in');
    expect(target.origin).toBe('https://portal.example');
  });
});
