import type { Viewer } from '@/app/_components/viewer';

/** A page of the main navigation; `name` is its text below `nav`. */
export type NavPage = {
  name:
    'pools' | 'refused' | 'customers' | 'applications' | 'people' | 'team' | 'audit' | 'alerts' | 'report';
  href: string;
};

/** Pages that the viewer may see, in the order of the navigation. */
export function navPages({ permissions, customerId }: Pick<Viewer, 'permissions' | 'customerId'>): NavPage[] {
  const pools: NavPage = { name: 'pools', href: '/' };
  const refused: NavPage = { name: 'refused', href: '/refused' };
  if (permissions.includes('SEE_ALL_CUSTOMERS')) {
    return [
      pools,
      refused,
      { name: 'customers', href: '/customers' },
      { name: 'applications', href: '/applications' },
      { name: 'team', href: '/team' },
      { name: 'audit', href: '/audit' },
    ];
  }
  const customer = `/customers/${customerId}`;
  const team: NavPage[] = permissions.includes('SEE_TEAM')
    ? [{ name: 'team', href: `${customer}/team` }]
    : [];
  return [
    pools,
    refused,
    { name: 'people', href: `${customer}/people` },
    ...team,
    { name: 'audit', href: `${customer}/audit` },
    { name: 'alerts', href: `${customer}/alerts` },
    { name: 'report', href: `${customer}/report` },
  ];
}

/** Whether a path is a page or below it. Pools are below the first page. */
export function isWithin(pathname: string, href: string): boolean {
  const folder = href === '/' ? '/pools' : href;
  return pathname === href || pathname.startsWith(`${folder}/`);
}
