import { CirclePause } from 'lucide-react';
import type { PoolFieldsFragment } from '@/graphql/generated/operations/graphql';
import { Badge } from '@/app/_components/ui/badge';
import { useT } from '@/app/_text/use-t';

export function PoolHeading({ pool }: { pool: PoolFieldsFragment }) {
  const t = useT();
  return (
    <div className="min-w-0">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h1 className="min-w-0 text-xl font-semibold tracking-tight">
          {t('pool.title', { application: pool.application.code, customer: pool.customer.name })}
        </h1>
        <Badge tone="outline" title={t(`modes.${pool.mode}_hint`)}>
          {t(`modes.${pool.mode}`)}
        </Badge>
        {pool.suspended ? (
          <Badge tone="warn">
            <CirclePause aria-hidden />
            {t('condition.suspended')}
          </Badge>
        ) : null}
      </div>
      <p className="text-sm text-muted">{pool.application.name}</p>
    </div>
  );
}
