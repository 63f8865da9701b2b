import type { ReactNode } from 'react';
import { useT } from '@/app/_text/use-t';

/** What the lines and marks of a pool's use mean; `full` is what it is called when every seat is held. */
export function UsageLegend({ full }: { full: string }) {
  const t = useT();
  return (
    <ul aria-hidden className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-muted">
      <Key text={t('charts.inUse')}>
        <span className="h-2.5 w-4 rounded-sm border-t-2 border-accent bg-accent/20" />
      </Key>
      <Key text={t('charts.licensed')}>
        <span className="w-4 border-t-2 border-dashed border-text" />
      </Key>
      <Key text={full}>
        <span className="h-2.5 w-4 rounded-sm bg-bad-fill/20" />
      </Key>
      <Key text={t('charts.denied')}>
        <svg viewBox="0 0 10 9" className="w-2.5 fill-bad-fill">
          <path d="M5 9L0 0h10z" />
        </svg>
      </Key>
    </ul>
  );
}

function Key({ text, children }: { text: string; children: ReactNode }) {
  return (
    <li className="flex items-center gap-1.5">
      {children}
      {text}
    </li>
  );
}
