'use client';

import { cn } from '@/app/_lib/cn';
import { useT } from '@/app/_text/use-t';
import { useDenialFilters, VIEWS } from './use-denial-filters';

/** Raw refusals, or those of a device in a row as one; and what that means. */
export function ViewSwitch() {
  const t = useT();
  const { view, change } = useDenialFilters();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div
        role="group"
        aria-label={t('denials.view')}
        className="inline-flex gap-0.5 rounded-lg bg-sunken p-0.5"
      >
        {VIEWS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={view === one}
            onClick={() => void change({ view: one }, { history: 'push' })}
            className={cn(
              'h-7 rounded-md px-3 text-[13px] font-medium transition-colors',
              view === one ? 'bg-surface text-text shadow-card' : 'text-muted hover:text-text',
            )}
          >
            {t(`denials.views.${one}`)}
          </button>
        ))}
      </div>
      <p className="min-w-0 basis-64 grow text-[13px] text-muted">{t(`denials.${view}Rule`)}</p>
    </div>
  );
}
