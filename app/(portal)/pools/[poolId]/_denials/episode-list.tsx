'use client';

import { useMemo } from 'react';
import type { DataColumn } from '@/app/_components/data-table/data-column';
import { Instant } from '@/app/_components/times';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import type { EpisodeLine } from './denial-line';
import { DeviceLink } from './device-link';
import { EpisodeDenials } from './episode-denials';
import { GotIn } from './got-in';
import { ListFrame } from './list-frame';
import { readEpisodes } from './read-denials';
import { useDenialList } from './use-denial-list';

type EpisodeListProps = { poolId: string; isHeld: boolean; onOpen: (denialId: string) => void };

/** The refusals of a device in a row as one, the latest first (L28). */
export function EpisodeList({ poolId, isHeld, onOpen }: EpisodeListProps) {
  const t = useT();
  const format = useFormat();
  const list = useDenialList(poolId, readEpisodes);
  const columns = useMemo(
    (): DataColumn<EpisodeLine>[] => [
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
        cell: (episode) => <GotIn episode={episode} />,
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
