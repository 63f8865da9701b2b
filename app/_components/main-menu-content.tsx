'use client';

import { Link } from '@/app/_components/ui/link';
import type { ReactNode } from 'react';
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuTrigger } from './ui/dropdown-menu';
import { useMainLinks } from './use-main-links';

/** Main navigation as a menu. */
export function MainMenuContent({ trigger }: { trigger: ReactNode }) {
  const links = useMainLinks();
  return (
    <DropdownMenu modal={false} defaultOpen>
      <DropdownMenuTrigger asChild>{trigger}</DropdownMenuTrigger>
      <DropdownMenuContent align="start">
        {links.map(({ href, label, current }) => (
          <DropdownMenuItem key={href} asChild>
            <Link href={href} aria-current={current} className="aria-[current]:font-semibold">
              {label}
            </Link>
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
