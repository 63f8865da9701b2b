'use client';

import { CircleUser, Menu } from 'lucide-react';
import { AlertBell } from '@/app/(portal)/_alerts/alert-bell';
import { Link } from '@/app/_components/ui/link';
import { cn } from '@/app/_lib/cn';
import { PaletteButton } from '@/app/_palette/palette-button';
import { useT } from '@/app/_text/use-t';
import { Brand } from './brand';
import { LiveBadge } from './live-badge';
import { LazyMenu } from './ui/lazy-menu';
import { useMainLinks } from './use-main-links';
import { useViewer } from './viewer';

/** Header of every portal page. */
export function AppHeader() {
  const t = useT();
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-surface print:hidden">
      <div className="mx-auto flex h-14 max-w-[100rem] items-center gap-1.5 px-3 sm:gap-2 sm:px-6">
        <MainMenu className="lg:hidden" />
        <Link href="/" className="rounded-md" aria-label={t('nav.home')}>
          <Brand nameClassName="max-[26rem]:sr-only lg:max-xl:sr-only" />
        </Link>
        <MainNav className="ml-2 max-lg:hidden" />
        <div className="ml-auto flex min-w-0 items-center gap-1 sm:gap-2">
          <PaletteButton />
          <LiveBadge />
          <AlertBell />
          <UserMenu />
        </div>
      </div>
    </header>
  );
}

function MainNav({ className }: { className?: string }) {
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

const loadMainMenu = () => import('./main-menu-content').then((module) => module.MainMenuContent);

/** Main navigation as a menu, for narrow screens. */
function MainMenu({ className }: { className?: string }) {
  const t = useT();
  return (
    <LazyMenu
      load={loadMainMenu}
      variant="quiet"
      size="icon"
      className={className}
      aria-label={t('nav.menu')}
    >
      <Menu aria-hidden className="size-5!" />
    </LazyMenu>
  );
}

const loadUserMenu = () => import('./user-menu-content').then((module) => module.UserMenuContent);

/** Button that opens the menu of the reader's account. */
function UserMenu() {
  const t = useT();
  const { displayName } = useViewer();
  return (
    <LazyMenu
      load={loadUserMenu}
      variant="quiet"
      className="px-2"
      aria-label={t('userMenu.open', { name: displayName })}
    >
      <CircleUser aria-hidden className="size-5!" />
      <span className="max-w-40 truncate max-lg:hidden">{displayName}</span>
    </LazyMenu>
  );
}
