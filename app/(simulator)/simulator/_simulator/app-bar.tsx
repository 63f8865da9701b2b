'use client';

import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useT } from '@/app/_text/use-t';
import { useLostFocus } from './phone-focus';

type AppBarProps = { title: string; subtitle?: string | null; onBack?: () => void; children?: ReactNode };

/** Top bar of an app: title and back button. */
export function AppBar({ title, subtitle, onBack, children }: AppBarProps) {
  const t = useT();
  const heading = useLostFocus<HTMLParagraphElement>();
  return (
    <div className="flex min-h-12 shrink-0 items-center gap-1.5 border-b border-line px-3 py-1.5">
      {onBack ? (
        <button
          type="button"
          aria-label={t('simulator.phone.back')}
          onClick={onBack}
          className="grid size-8 shrink-0 place-items-center rounded-md text-muted hover:bg-sunken hover:text-text"
        >
          <ArrowLeft aria-hidden className="size-4.5" />
        </button>
      ) : null}
      <div className="min-w-0 grow leading-tight">
        <p ref={heading} tabIndex={-1} className="truncate font-semibold outline-none">
          {title}
        </p>
        {subtitle ? <p className="line-clamp-2 text-xs text-muted">{subtitle}</p> : null}
      </div>
      {children}
    </div>
  );
}
