'use client';

import { ChevronDown } from 'lucide-react';
import { parseAsString, useQueryState } from 'nuqs';
import { useEffect, useId, useMemo, useState } from 'react';
import type { DataColumn } from '@/app/_components/data-table/data-column';
import { ErrorNote } from '@/app/_components/error-note';
import { Instant } from '@/app/_components/times';
import { Button } from '@/app/_components/ui/button';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { usePortal } from '@/app/_graphql/portal-provider';
import { actionName } from '@/app/_lib/action-name';
import { cn } from '@/app/_lib/cn';
import { useServerTime } from '@/app/_live/use-server-time';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { type EpisodeRow, readDenialsOf, readEpisodes } from './read-denials';
import { DeviceLink } from './device-link';
import { HoldersButton } from './holders-button';
import { ListFrame, useDenialList } from './list-frame';

type EpisodeListProps = { poolId: string; isHeld: boolean; onOpen: (denialId: string) => void };

/** Episodes: consecutive denials of a device, newest first (L28). */
export function EpisodeList({ poolId, isHeld, onOpen }: EpisodeListProps) {
  const t = useT();
  const format = useFormat();
  const list = useDenialList(poolId, readEpisodes);
  const columns = useMemo(
    (): DataColumn<EpisodeRow>[] => [
      {
        id: 'time',
        header: t('denials.firstRefusal'),
        cell: ({ startedAt }) => <Instant at={startedAt} full />,
        isRowHeader: true,
        width: '14rem',
      },
      {
        id: 'device',
        header: t('denials.device'),
        cell: ({ device, deviceName }) => <DeviceLink poolId={poolId} device={device} name={deviceName} />,
        isFixed: true,
      },
      {
        id: 'person',
        header: t('denials.person'),
        cell: ({ userName }) => <span className="block truncate">{userName ?? t('common.none')}</span>,
      },
      {
        id: 'gotIn',
        header: t('denials.gotIn'),
        cell: (episode) => <WaitingTime episode={episode} />,
      },
      {
        id: 'refused',
        header: t('denials.refused'),
        isFixed: true,
        isWideOnCard: true,
        width: '38%',
        cell: (episode) => <EpisodeDenials poolId={poolId} episode={episode} onOpen={onOpen} />,
      },
    ],
    [t, poolId, onOpen],
  );
  return (
    <div className="md:[&_td]:align-baseline md:[&_tbody_th]:align-baseline">
      <ListFrame
        list={list}
        caption={t('denials.captionEpisodes')}
        storageKey="denial-episodes"
        columns={columns}
        nameOf={({ startedAt }) => format.fullDate(startedAt)}
        isHeld={isHeld}
      />
    </div>
  );
}

/** The API looks for a free seat within an hour of the last denial. */
const LOOKED_FOR_MS = 3_600_000;

/** Time that a device waited for a seat, from its first denial. */
function WaitingTime({ episode }: { episode: EpisodeRow }) {
  const t = useT();
  const format = useFormat();
  const { admittedAt, startedAt, endedAt } = episode;
  if (!admittedAt) return <NoSeatYet endedAt={endedAt} />;
  const waitedSeconds = (Date.parse(admittedAt) - Date.parse(startedAt)) / 1_000;
  return (
    <time dateTime={admittedAt} title={`${format.fullDate(admittedAt)} · ${format.utc(admittedAt)}`}>
      {t('denials.gotInAfter', { duration: format.duration(waitedSeconds) })}
    </time>
  );
}

function NoSeatYet({ endedAt }: { endedAt: string }) {
  const t = useT();
  const isOver = useServerTime() - Date.parse(endedAt) > LOOKED_FOR_MS;
  return isOver ? (
    <span className="font-medium text-bad">{t('denials.notWithinHour')}</span>
  ) : (
    <span className="text-muted">{t('denials.notYet')}</span>
  );
}

type EpisodeDenialsProps = { poolId: string; episode: EpisodeRow; onOpen: (denialId: string) => void };

/** Number of denials of an episode, expandable to a list. */
function EpisodeDenials({ poolId, episode, onOpen }: EpisodeDenialsProps) {
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
          <HoldersButton denial={denial} variant="quiet" className="ml-auto" onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}

/** Denials of an episode; read again when one is added. */
function useDenialsOf(poolId: string, episode: EpisodeRow) {
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
