'use client';

import { usePathname } from 'next/navigation';
import { isWithin, navPages } from '@/app/_lib/nav-pages';
import { useT } from '@/app/_text/use-t';
import { useViewer } from './viewer';

/** The main navigation's links for the person who is signed in, the one of this page marked. */
export function useMainLinks() {
  const t = useT();
  const pathname = usePathname();
  return navPages(useViewer()).map(({ name, href }) => ({
    href,
    label: t(`nav.${name}`),
    current: pathname === href ? ('page' as const) : isWithin(pathname, href) || undefined,
  }));
}
