import Link from 'next/link';
import { Brand } from './brand';
import { LiveBadge } from './live-badge';
import { UserMenu } from './user-menu';
import { t } from '@/app/_text/text';

/** The bar at the top of every portal page. */
export function AppHeader() {
  return (
    <header className="sticky top-0 z-30 border-b border-line bg-surface/85 backdrop-blur-md">
      <div className="mx-auto flex h-14 max-w-[100rem] items-center gap-3 px-4 sm:px-6">
        <Link href="/" className="rounded-md" aria-label={t('nav.home')}>
          <Brand />
        </Link>
        <div className="ml-auto flex min-w-0 items-center gap-2 sm:gap-3">
          <LiveBadge />
          <UserMenu />
        </div>
      </div>
    </header>
  );
}
