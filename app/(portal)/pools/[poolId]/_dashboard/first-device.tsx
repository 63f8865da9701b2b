'use client';

import { Smartphone } from 'lucide-react';
import { Link } from '@/app/_components/ui/link';
import type { PoolFieldsFragment } from '@/graphql/generated/operations/graphql';
import { EmptyState } from '@/app/_components/empty-state';
import { useT } from '@/app/_text/use-t';

/** What to do where no device has been registered yet. */
export function FirstDevice({ pool }: { pool: PoolFieldsFragment }) {
  const t = useT();
  return (
    <EmptyState icon={Smartphone} title={t('dashboard.firstDevice')}>
      <p>{t('dashboard.firstDeviceIntro')}</p>
      <ol className="mx-auto mt-3 max-w-md list-decimal space-y-1.5 pl-5 text-left">
        <li>
          {t.rich('dashboard.firstDeviceKey', {
            link: (words) => (
              <Link
                href={`/pools/${pool.id}/settings#registration-key`}
                className="font-medium text-accent underline underline-offset-4"
              >
                {words}
              </Link>
            ),
          })}
        </li>
        <li>{t('dashboard.firstDeviceApp', { application: pool.application.name })}</li>
        <li>{t(`dashboard.firstDeviceLogin_${pool.mode}`)}</li>
      </ol>
    </EmptyState>
  );
}
