import { describe, expect, it } from 'vitest';
import { isWithin, navPages } from './nav-pages';

const hrefs = (permissions: Parameters<typeof navPages>[0]['permissions'], customerId: string | null) =>
  navPages({ permissions, customerId }).map(({ href }) => href);

describe('L32: the navigation leads where the person may go', () => {
  it('to all customers', () => {
    expect(hrefs(['SEE_ALL_CUSTOMERS', 'SEE_TEAM'], null)).toEqual([
      '/',
      '/refused',
      '/customers',
      '/applications',
      '/team',
      '/audit',
    ]);
  });

  it('within the own customer', () => {
    const own = '/customers/customer_1';
    expect(hrefs(['SEE_TEAM'], 'customer_1')).toEqual([
      '/',
      '/refused',
      `${own}/people`,
      `${own}/team`,
      `${own}/audit`,
      `${own}/alerts`,
      `${own}/report`,
    ]);
  });

  it('within the own customer without the team, which the API does not show to viewers', () => {
    const own = '/customers/customer_1';
    expect(hrefs([], 'customer_1')).toEqual([
      '/',
      '/refused',
      `${own}/people`,
      `${own}/audit`,
      `${own}/alerts`,
      `${own}/report`,
    ]);
  });
});

describe('where one is', () => {
  it.each([
    ['/', '/', true],
    ['/pools/pool_1/devices', '/', true],
    ['/customers', '/', false],
    ['/profile', '/', false],
    ['/customers/customer_1/audit', '/customers', true],
    ['/customersX', '/customers', false],
    ['/audit', '/customers/customer_1/audit', false],
  ])('%s is within %s: %s', (pathname, href, expected) => {
    expect(isWithin(pathname, href)).toBe(expected);
  });
});
