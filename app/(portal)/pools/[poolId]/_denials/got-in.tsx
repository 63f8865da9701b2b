'use client';

import { useServerNow } from '@/app/_live/use-server-now';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import type { EpisodeLine } from './denial-line';

/** The API looks for a seat within an hour of the last refusal. */
const LOOKED_FOR_MS = 3_600_000;

/** How long a refused device waited for a seat, from its first refusal on. */
export function GotIn({ episode }: { episode: EpisodeLine }) {
  const t = useT();
  const format = useFormat();
  const { admittedAt, startedAt, endedAt } = episode;
  if (!admittedAt) return <NotIn endedAt={endedAt} />;
  const waitedSeconds = (Date.parse(admittedAt) - Date.parse(startedAt)) / 1_000;
  return (
    <time dateTime={admittedAt} title={`${format.fullDate(admittedAt)} · ${format.utc(admittedAt)}`}>
      {t('denials.gotInAfter', { duration: format.duration(waitedSeconds) })}
    </time>
  );
}

function NotIn({ endedAt }: { endedAt: string }) {
  const t = useT();
  const isOver = useServerNow() - Date.parse(endedAt) > LOOKED_FOR_MS;
  return isOver ? (
    <span className="font-medium text-bad">{t('denials.notWithinHour')}</span>
  ) : (
    <span className="text-muted">{t('denials.notYet')}</span>
  );
}
