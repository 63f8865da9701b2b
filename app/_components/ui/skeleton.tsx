import { cn } from '@/app/_lib/cn';

/** Placeholder with the size of its classes. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cn('block animate-breathe rounded bg-sunken', className)} />;
}
