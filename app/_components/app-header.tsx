import { Link } from '@/app/_components/ui/link';
import { PaletteButton } from '@/app/_palette/palette-button';
import { AlertBell } from '@/app/(portal)/_alerts/alert-bell';
import { useT } from '@/app/_text/use-t';
import { Brand } from './brand';
import { LiveBadge } from './live-badge';
import { MainMenu, MainNav } from './main-nav';
import { UserMenu } from './user-menu';

/** The bar at the top of every portal page. */
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
