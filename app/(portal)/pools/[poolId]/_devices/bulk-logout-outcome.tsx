import { ErrorNote } from '@/app/_components/error-note';
import { isOutcomeUnknown } from '@/app/_graphql/describe-error';
import type { Translate } from '@/app/_text/translate';
import { useT } from '@/app/_text/use-t';
import type { BulkProgress } from './bulk-logout';

type BulkLogoutOutcomeProps = { progress: BulkProgress | null; isBusy: boolean; count: number };

/** How far logging out many devices has come, or why it came no further. */
export function BulkLogoutOutcome({ progress, isBusy, count }: BulkLogoutOutcomeProps) {
  const t = useT();
  if (progress?.error && !isBusy)
    return <ErrorNote error={progress.error} consequence={consequenceOf(t, progress)} className="mt-4" />;
  if (!isBusy) return null;
  const done = progress?.doneIds.size ?? 0;
  return (
    <div className="mt-4 space-y-1 text-[13px] text-muted">
      <p role="status" className="tabular-nums">
        {t('logout.many.progress', { done, count })}
      </p>
      <progress aria-hidden value={done} max={count} className="block h-1.5 w-full accent-accent" />
    </div>
  );
}

function consequenceOf(t: Translate, { count, doneIds, failedIds, error }: BulkProgress): string {
  const isUnknown = error !== null && isOutcomeUnknown(error);
  const untouched = count - doneIds.size - failedIds.length;
  return [
    t('logout.many.partly', { done: doneIds.size }),
    isUnknown
      ? t('logout.many.unknown', { count: failedIds.length })
      : t('logout.many.refused', { count: failedIds.length }),
    untouched > 0 ? t('logout.many.rest', { count: untouched }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
