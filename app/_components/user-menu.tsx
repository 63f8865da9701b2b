'use client';

import { CircleUser } from 'lucide-react';
import { useT } from '@/app/_text/use-t';
import { LazyMenu } from './ui/lazy-menu';
import { useViewer } from './viewer';

const loadContent = () => import('./user-menu-content').then((module) => module.UserMenuContent);

/** The button that opens one's own menu. */
export function UserMenu() {
  const t = useT();
  const { displayName } = useViewer();
  return (
    <LazyMenu
      load={loadContent}
      variant="quiet"
      className="px-2"
      aria-label={t('userMenu.open', { name: displayName })}
    >
      <CircleUser aria-hidden className="size-5!" />
      <span className="max-w-40 truncate max-lg:hidden">{displayName}</span>
    </LazyMenu>
  );
}
