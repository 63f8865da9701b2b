import { Card } from '@/app/_components/ui/card';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { useT } from '@/app/_text/use-t';

/** The overview's shape while it is being read. */
export function OverviewSkeleton() {
  const t = useT();
  return (
    <div aria-busy className="space-y-4">
      <p role="status" className="sr-only">
        {t('common.loading')}
      </p>
      <Card className="grid grid-cols-2 gap-4 px-4 py-3 lg:grid-cols-4">
        {[1, 2, 3, 4].map((stat) => (
          <div key={stat} className="space-y-2 py-0.5">
            <Skeleton className="h-4 w-24" />
            <Skeleton className="h-7 w-16" />
          </div>
        ))}
      </Card>
      <Card className="flex min-h-11 items-center px-4">
        <Skeleton className="h-5 w-64" />
      </Card>
      <Skeleton className="h-8 w-72 rounded-full" />
      <Card className="divide-y divide-line">
        {[1, 2, 3, 4, 5, 6].map((row) => (
          <div key={row} className="flex items-center gap-6 px-4 py-3.5">
            <Skeleton className="h-9 w-32 shrink-0" />
            <Skeleton className="h-2 grow" />
            <Skeleton className="h-5 w-16 shrink-0" />
          </div>
        ))}
      </Card>
    </div>
  );
}
