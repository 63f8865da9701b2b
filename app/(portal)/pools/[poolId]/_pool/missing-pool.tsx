'use client';

import { SearchX } from 'lucide-react';
import { Link } from '@/app/_components/ui/link';
import { EmptyState } from '@/app/_components/empty-state';
import { Card } from '@/app/_components/ui/card';
import { useT } from '@/app/_text/use-t';

/** Says that there is no such pool, or none that the person may see (L31). */
export function MissingPool() {
  const t = useT();
  return (
    <Card>
      <EmptyState icon={SearchX} title={t('pool.missing')} heading="h1">
        <p>{t('pool.missingHint')}</p>
        <p className="mt-3">
          <Link href="/" className="font-medium text-accent underline underline-offset-4">
            {t('pool.toOverview')}
          </Link>
        </p>
      </EmptyState>
    </Card>
  );
}
