import { useT } from '@/app/_text/use-t';
import { Skeleton } from './ui/skeleton';

/** Placeholder of a list. */
export function ListSkeleton({ rows }: { rows: number }) {
  const t = useT();
  return (
    <div aria-busy className="divide-y divide-line">
      <p role="status" className="sr-only">
        {t('common.loading')}
      </p>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="flex items-center gap-6 px-4 py-3">
          <Skeleton className="h-9 w-40 shrink-0" />
          <Skeleton className="h-5 w-24 shrink-0" />
          <Skeleton className="h-5 grow max-md:hidden" />
          <Skeleton className="h-7 w-24 shrink-0 max-md:hidden" />
        </div>
      ))}
    </div>
  );
}
