import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

type EmptyStateProps = {
  icon: LucideIcon;
  title: string;
  /** `h1` if the page has no other heading. */
  heading?: 'h1' | 'p';
  children: ReactNode;
};

/** Shown in place of an empty list: the reason, and how to fill it. */
export function EmptyState({ icon: Icon, title, heading: Heading = 'p', children }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-2 px-6 py-14 text-center">
      <span className="mb-1 grid size-11 place-items-center rounded-full bg-sunken text-muted">
        <Icon aria-hidden className="size-5" />
      </span>
      <Heading className="font-medium">{title}</Heading>
      <div className="max-w-prose text-sm text-muted">{children}</div>
    </div>
  );
}
