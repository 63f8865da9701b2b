import { useId, type ReactNode } from 'react';
import { Hint } from '@/app/_components/ui/field';
import { cn } from '@/app/_lib/cn';

type SettingSectionProps = {
  title: string;
  hint?: ReactNode;
  /** Anchor for links. */
  anchor?: string;
  tone?: 'plain' | 'danger';
  children: ReactNode;
};

/** A setting: explanation on one side, form on the other. */
export function SettingSection({ title, hint, anchor, tone = 'plain', children }: SettingSectionProps) {
  const id = useId();
  return (
    <section
      id={anchor}
      aria-labelledby={id}
      className={cn(
        'grid scroll-mt-16 gap-x-10 gap-y-3 px-4 py-6 sm:px-6 lg:grid-cols-[minmax(14rem,22rem)_minmax(0,44rem)]',
        tone === 'danger' && 'border-l-4 border-l-bad/60 pl-3 sm:pl-5',
      )}
    >
      <div className="space-y-1">
        <h3 id={id} className="font-semibold">
          {title}
        </h3>
        {hint ? <Hint>{hint}</Hint> : null}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
