'use client';

import { usePathname } from 'next/navigation';
import { isWithin, navPages } from '@/app/_lib/nav-pages';
import { useT } from '@/app/_text/use-t';
import { useViewer } from './viewer';

/** Links of the main navigation that the reader may see, with the current one marked. */
export function useMainLinks() {
  const t = useT();
  const pathname = usePathname();
  return navPages(useViewer()).map(({ name, href }) => ({
    href,
    label: t(`nav.${name}`),
    current: pathname === href ? ('page' as const) : isWithin(pathname, href) || undefined,
  }));
}
