import { expect, it } from 'vitest';
import { navPages } from '@/app/_lib/nav-pages';
import { PAGE_KEYS, POOL_PARTS, shortcutActionOf } from './shortcut-keys';

const pages = navPages({ permissions: ['SEE_TEAM'], customerId: 'customer_1' });
const onOverview = { pages, pathname: '/' };
const onDevice = { pages, pathname: '/pools/pool_1/devices/device_1' };

it('a key alone lists the keys or goes to the search field', () => {
  expect(shortcutActionOf('?', false, onOverview)).toEqual({ kind: 'keys' });
  expect(shortcutActionOf('/', false, onOverview)).toEqual({ kind: 'find' });
  expect(shortcutActionOf('p', false, onOverview)).toBeNull();
});

it('G and a letter go to a page that the person may see', () => {
  expect(shortcutActionOf('U', true, onOverview)).toEqual({
    kind: 'go',
    href: '/customers/customer_1/people',
  });
  expect(shortcutActionOf('c', true, onOverview)).toBeNull();
});

it('G and a letter go to a part of the pool that one is in', () => {
  expect(shortcutActionOf('n', true, onDevice)).toEqual({ kind: 'go', href: '/pools/pool_1/denials' });
  expect(shortcutActionOf('b', true, onDevice)).toEqual({ kind: 'go', href: '/pools/pool_1' });
  expect(shortcutActionOf('n', true, onOverview)).toBeNull();
});

it('no two things have the same letter', () => {
  const letters = [...Object.values(PAGE_KEYS), ...POOL_PARTS.map(({ key }) => key)];
  expect(new Set(letters).size).toBe(letters.length);
});
