'use client';

import { ChevronDown, Users } from 'lucide-react';
import { parseAsString, useQueryState } from 'nuqs';
import { useEffect, useId, useState } from 'react';
import { ErrorNote } from '@/app/_components/error-note';
import { Button } from '@/app/_components/ui/button';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { usePortal } from '@/app/_graphql/portal-provider';
import { actionName } from '@/app/_lib/action-name';
import { cn } from '@/app/_lib/cn';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import type { EpisodeLine } from './denial-line';
import { readDenialsOf } from './read-denials';

type EpisodeDenialsProps = { poolId: string; episode: EpisodeLine; onOpen: (denialId: string) => void };

/** How often a device was refused, and each time of it when one wants to know. */
export function EpisodeDenials({ poolId, episode, onOpen }: EpisodeDenialsProps) {
  const t = useT();
  const format = useFormat();
  const [openId, setOpenId] = useQueryState('episode', parseAsString);
  const isOpen = openId === episode.id;
  const id = useId();
  const { denialCount, startedAt, endedAt, deviceName } = episode;
  const seconds = (Date.parse(endedAt) - Date.parse(startedAt)) / 1_000;
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        className="-ml-2.5 max-w-full text-text"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => void setOpenId(isOpen ? null : episode.id)}
      >
        <ChevronDown aria-hidden className={cn('transition-transform', isOpen && 'rotate-180')} />
        {denialCount > 1 && seconds >= 1
          ? t('denials.timesIn', { count: denialCount, duration: format.duration(seconds) })
          : t('denials.times', { count: denialCount })}
        <span className="sr-only">: {t('denials.retries', { name: deviceName })}</span>
      </Button>
      {isOpen ? <Refusals id={id} poolId={poolId} episode={episode} onOpen={onOpen} /> : null}
    </>
  );
}

function Refusals({ id, poolId, episode, onOpen }: EpisodeDenialsProps & { id: string }) {
  const t = useT();
  const format = useFormat();
  const { answer, retry } = useDenialsOf(poolId, episode);
  if (answer && 'error' in answer) return <ErrorNote error={answer.error} onRetry={retry} className="mt-2" />;
  return (
    <ul id={id} aria-label={t('denials.retries', { name: episode.deviceName })} className="mt-1 space-y-0.5">
      {answer ? null : <Skeleton className="h-7 w-full" />}
      {answer?.denials.map((denial) => (
        <li key={denial.id} className="flex flex-wrap items-center gap-x-3 text-[13px]">
          <time dateTime={denial.at} title={format.utc(denial.at)} className="tabular-nums">
            {format.time(denial.at)}
          </time>
          <span className="text-muted">{actionName(t, denial.action)}</span>
          <span className="text-muted tabular-nums">
            {t('denials.inUse', { inUse: denial.inUse, owned: denial.licensedQuantity })}
          </span>
          <Button
            size="small"
            variant="quiet"
            className="ml-auto"
            aria-haspopup="dialog"
            aria-label={t('denials.holdersAt', { time: format.fullDate(denial.at) })}
            onClick={() => onOpen(denial.id)}
          >
            <Users aria-hidden />
            {t('denials.holders')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** The refusals of an episode; read again when there is one more. */
function useDenialsOf(poolId: string, episode: EpisodeLine) {
  const { uncached } = usePortal();
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof readDenialsOf>>>();
  const [tries, setTries] = useState(0);
  const { id, denialCount } = episode;
  const [latest, setLatest] = useState(episode);
  if (latest.id !== id || latest.denialCount !== denialCount) setLatest(episode);
  useEffect(() => {
    let isWanted = true;
    void readDenialsOf(uncached, poolId, latest).then((read) => isWanted && setAnswer(read));
    return () => {
      isWanted = false;
    };
  }, [uncached, poolId, latest, tries]);
  return { answer, retry: () => setTries(tries + 1) };
}
