import type { ReactNode } from 'react';
import { cn } from '@/app/_lib/cn';

type PageHeadingProps = {
  title: string;
  /** `h2` if the layout has the main heading. */
  as?: 'h1' | 'h2';
  id?: string;
  /** Purpose of the page, in a sentence. */
  children?: ReactNode;
  /** Buttons of the page. */
  actions?: ReactNode;
};

/** Heading of a page or of a part of one. */
export function PageHeading({ title, as: Heading = 'h1', id, children, actions }: PageHeadingProps) {
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <Heading
          id={id}
          className={cn('font-semibold tracking-tight break-words', Heading === 'h1' ? 'text-xl' : 'text-lg')}
        >
          {title}
        </Heading>
        {children ? <p className="mt-0.5 max-w-prose text-sm text-muted">{children}</p> : null}
      </div>
      {actions}
    </div>
  );
}
