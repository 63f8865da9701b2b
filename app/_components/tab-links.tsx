'use client';

import { Link } from '@/app/_components/ui/link';
import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { cn } from '@/app/_lib/cn';

type TabLinksProps = { label: string; tabs: readonly { href: string; label: string; count?: number }[] };

/** Links to the parts of a page, each with an address of its own. */
export function TabLinks({ label, tabs }: TabLinksProps) {
  const pathname = usePathname();
  const [current] = tabs
    .filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`))
    .toSorted((a, b) => b.href.length - a.href.length);
  const nav = useRef<HTMLElement>(null);
  // Where there is no room for all of them, the one that is open must be seen.
  useEffect(() => {
    const link = nav.current?.querySelector<HTMLElement>('[aria-current]');
    if (nav.current && link)
      nav.current.scrollLeft = link.offsetLeft - (nav.current.clientWidth - link.offsetWidth) / 2;
  }, [current?.href]);
  return (
    <nav ref={nav} aria-label={label} className="relative -mb-px flex gap-1 overflow-x-auto">
      {tabs.map((tab) => {
        const isCurrent = tab === current;
        return (
          <Link
            key={tab.href}
            href={tab.href}
            aria-current={isCurrent ? (pathname === tab.href ? 'page' : true) : undefined}
            className={cn(
              'flex h-10 items-center gap-2 rounded-t-md border-b-2 px-3 text-sm font-medium whitespace-nowrap -outline-offset-2 transition-colors',
              isCurrent ? 'border-accent text-text' : 'border-transparent text-muted hover:text-text',
            )}
          >
            {tab.label}
            {tab.count === undefined ? null : (
              <span className="rounded-full bg-sunken px-1.5 text-xs text-muted tabular-nums">
                {tab.count}
              </span>
            )}
          </Link>
        );
      })}
    </nav>
  );
}
