import { describe, expect, it } from 'vitest';
import { isWithin, navPages } from './nav-pages';

const hrefs = (role: Parameters<typeof navPages>[0]['role'], customerId: string | null) =>
  navPages({ role, customerId }).map(({ href }) => href);

describe('L32: the navigation leads where the role may go', () => {
  it.each(['VENDOR_ADMIN', 'SUPPORT'] as const)('%s: to all customers', (role) => {
    expect(hrefs(role, null)).toEqual(['/', '/refused', '/customers', '/applications', '/team', '/audit']);
  });

  it('CUSTOMER_ADMIN: within the own customer', () => {
    const own = '/customers/customer_1';
    expect(hrefs('CUSTOMER_ADMIN', 'customer_1')).toEqual([
      '/',
      '/refused',
      `${own}/people`,
      `${own}/team`,
      `${own}/audit`,
      `${own}/alerts`,
      `${own}/report`,
    ]);
  });

  it('CUSTOMER_VIEWER: the same without the team, which the API does not show them', () => {
    const own = '/customers/customer_1';
    expect(hrefs('CUSTOMER_VIEWER', 'customer_1')).toEqual([
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
