'use client';

import { CircleAlert, CirclePause, SearchX } from 'lucide-react';
import type { PoolFieldsFragment } from '@/graphql/generated/operations/graphql';
import { EmptyState } from '@/app/_components/empty-state';
import { Card } from '@/app/_components/ui/card';
import { Link } from '@/app/_components/ui/link';
import { cn } from '@/app/_lib/cn';
import type { Usage } from '@/app/_live/usage-feed';
import { useT } from '@/app/_text/use-t';

/** What a full, overdrawn or suspended pool means for the next device. */
export function PoolNotice({ pool, usage }: { pool: PoolFieldsFragment; usage: Usage }) {
  const t = useT();
  const over = usage.inUse - usage.licensedQuantity;
  if (pool.suspended) return <Notice tone="warn" icon={CirclePause} text={t('pool.suspendedNotice')} />;
  if (over > 0) return <Notice tone="bad" icon={CircleAlert} text={t('pool.overNotice', { count: over })} />;
  if (usage.free === 0)
    return <Notice tone="bad" icon={CircleAlert} text={t(`pool.fullNotice_${pool.mode}`)} />;
  return null;
}

type NoticeProps = { tone: 'warn' | 'bad'; icon: typeof CircleAlert; text: string };

function Notice({ tone, icon: Icon, text }: NoticeProps) {
  return (
    <p
      className={cn(
        'flex items-start gap-2 rounded-lg border px-3 py-2 text-sm',
        tone === 'bad' ? 'border-bad/30 bg-bad-soft' : 'border-warn/30 bg-warn-soft',
      )}
    >
      <Icon aria-hidden className={cn('mt-0.5 size-4 shrink-0', tone === 'bad' ? 'text-bad' : 'text-warn')} />
      {text}
    </p>
  );
}

/** Shown if the pool does not exist or the reader may not see it (L31). */
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
