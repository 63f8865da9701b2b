import { Skeleton } from '@/app/_components/ui/skeleton';
import { useT } from '@/app/_text/use-t';

/** Settings to come. */
export function SettingsSkeleton() {
  const t = useT();
  return (
    <div aria-busy className="divide-y divide-line">
      <p role="status" className="sr-only">
        {t('common.loading')}
      </p>
      {Array.from({ length: 4 }, (_, row) => (
        <div
          key={row}
          className="grid gap-x-10 gap-y-3 px-4 py-6 sm:px-6 lg:grid-cols-[minmax(14rem,22rem)_minmax(0,44rem)]"
        >
          <div className="space-y-2">
            <Skeleton className="h-5 w-40" />
            <Skeleton className="h-9 w-full" />
          </div>
          <Skeleton className="h-20 w-full" />
        </div>
      ))}
    </div>
  );
}
