'use client';

import { Link } from '@/app/_components/ui/link';
import { usePathname } from 'next/navigation';
import { cn } from '@/app/_lib/cn';

type TabLinksProps = { label: string; tabs: readonly { href: string; label: string; count?: number }[] };

/** Links to the parts of a page. On a narrow screen they wrap. */
export function TabLinks({ label, tabs }: TabLinksProps) {
  const pathname = usePathname();
  const [current] = tabs
    .filter(({ href }) => pathname === href || pathname.startsWith(`${href}/`))
    .toSorted((a, b) => b.href.length - a.href.length);
  return (
    <nav aria-label={label} className="-mb-px flex flex-wrap gap-x-1">
      {tabs.map((tab) => {
        const isCurrent = tab === current;
        return (
          <Link
            key={tab.href}
            href={tab.href}
            aria-current={isCurrent ? (pathname === tab.href ? 'page' : true) : undefined}
            className={cn(
              'flex h-9 items-center gap-2 rounded-t-md border-b-2 px-2.5 text-sm sm:h-10 sm:px-3 font-medium whitespace-nowrap -outline-offset-2 transition-colors',
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
