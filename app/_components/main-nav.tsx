'use client';

import { Menu } from 'lucide-react';
import { Link } from '@/app/_components/ui/link';
import { cn } from '@/app/_lib/cn';
import { useT } from '@/app/_text/use-t';
import { LazyMenu } from './ui/lazy-menu';
import { useMainLinks } from './use-main-links';

/** Links to the main pages, side by side. */
export function MainNav({ className }: { className?: string }) {
  const t = useT();
  return (
    <nav aria-label={t('nav.main')} className={cn('flex gap-0.5', className)}>
      {useMainLinks().map(({ href, label, current }) => (
        <Link
          key={href}
          href={href}
          aria-current={current}
          className="flex h-9 items-center rounded-md px-2.5 text-sm font-medium whitespace-nowrap text-muted transition-colors hover:bg-sunken hover:text-text aria-[current]:bg-sunken aria-[current]:text-text"
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

const loadContent = () => import('./main-menu-content').then((module) => module.MainMenuContent);

/** The same links in a menu, for narrow screens. */
export function MainMenu({ className }: { className?: string }) {
  const t = useT();
  return (
    <LazyMenu load={loadContent} variant="quiet" size="icon" className={className} aria-label={t('nav.menu')}>
      <Menu aria-hidden className="size-5!" />
    </LazyMenu>
  );
}
