import { SearchX, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/app/_components/ui/button';

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

type NothingFoundProps = { title: string; hint: string; showAll?: { label: string; onClick: () => void } };

/** Shown if a list has rows but none match its filters, with a button that removes the filters. */
export function NothingFound({ title, hint, showAll }: NothingFoundProps) {
  return (
    <EmptyState icon={SearchX} title={title}>
      <p>{hint}</p>
      {showAll ? (
        <Button size="small" className="mt-3" onClick={showAll.onClick}>
          {showAll.label}
        </Button>
      ) : null}
    </EmptyState>
  );
}
