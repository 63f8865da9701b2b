import { cn } from '@/app/_lib/cn';

/** A grey stand-in of the size its class names give it. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cn('block animate-breathe rounded bg-sunken', className)} />;
}
