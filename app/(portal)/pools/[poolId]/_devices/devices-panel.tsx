'use client';

import { MonitorSmartphone, SearchX } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { PoolDevicesDocument, type DeviceFieldsFragment } from '@/graphql/generated/operations/graphql';
import { announce } from '@/app/_components/announcer';
import { EmptyState } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { ListSkeleton } from '@/app/_components/list-skeleton';
import { Pager } from '@/app/_components/pager';
import { useViewer } from '@/app/_components/viewer';
import { useReread } from '@/app/_hooks/use-reread';
import { mayLogOutDevices } from '@/app/_lib/rights';
import { useLiveUsages } from '@/app/_live/use-live-usages';
import { useIsStale } from '@/app/_live/use-link-state';
import { t } from '@/app/_text/text';
import { DeviceFilters, useDeviceFilters } from './device-filters';
import type { OnLogOut } from './device-row';
import { DeviceTable } from './device-table';
import { LogoutDialog } from './logout-dialog';

const PAGE_SIZE = 25;

/** A pool's devices, the one used last first; read again whenever the use of the pool changes. */
export function DevicesPanel({ poolId }: { poolId: string }) {
  const { role } = useViewer();
  const { search, state, after } = useDeviceFilters();
  const [{ data, error, fetching }, execute] = useQuery({
    query: PoolDevicesDocument,
    variables: {
      seatPoolId: poolId,
      first: PAGE_SIZE,
      after,
      search: search || null,
      states: state && [state],
    },
  });
  const live = useLiveUsages().get(poolId);
  const isStale = useIsStale(live?.epoch);
  const reread = () => execute({ requestPolicy: 'network-only' });
  useReread(live?.usage, reread);

  const [chosen, setChosen] = useState<DeviceFieldsFragment | null>(null);
  const [leavingId, setLeavingId] = useState<string | null>(null);
  const opener = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const choose: OnLogOut = (device, button) => {
    opener.current = button;
    setChosen(device);
  };
  const total = data?.seatPool?.devices.totalCount;
  const isNarrowed = search !== '' || state !== null;
  useEffect(() => {
    if (total !== undefined && isNarrowed) announce(t('devices.found', { count: total }));
  }, [total, isNarrowed]);

  const page = data?.seatPool?.devices;
  const devices = useMemo(() => page?.edges.map(({ node }) => node) ?? [], [page]);
  return (
    <section aria-labelledby="devices-heading">
      <h2 id="devices-heading" ref={heading} tabIndex={-1} className="sr-only">
        {t('devices.title')}
      </h2>
      <DeviceFilters />
      {error ? <ErrorNote error={error} onRetry={reread} className="m-3" /> : null}
      {!page && !error ? <ListSkeleton rows={8} /> : null}
      {page && devices.length > 0 ? (
        <div
          aria-busy={fetching}
          data-stale={isStale || undefined}
          className="transition-opacity data-stale:opacity-55 data-stale:grayscale"
        >
          <DeviceTable
            key={`${state}·${search}·${after}`}
            devices={devices}
            leavingId={leavingId}
            isHeld={chosen !== null || leavingId !== null}
            onLogOut={mayLogOutDevices(role) ? choose : undefined}
          />
          <div className="border-t border-line">
            <Pager
              label={t('devices.pages')}
              shown={devices.length}
              total={page.totalCount}
              endCursor={page.pageInfo.endCursor}
              hasNextPage={page.pageInfo.hasNextPage}
            />
          </div>
        </div>
      ) : null}
      {page && devices.length === 0 ? <NoDevices isNarrowed={isNarrowed} /> : null}
      <LogoutDialog
        device={chosen}
        onLeaving={setLeavingId}
        onClose={() => setChosen(null)}
        onDone={reread}
        opener={opener}
        focusAfterwards={heading}
      />
    </section>
  );
}

function NoDevices({ isNarrowed }: { isNarrowed: boolean }) {
  return isNarrowed ? (
    <EmptyState icon={SearchX} title={t('devices.nothingFound')}>
      {t('devices.nothingFoundHint')}
    </EmptyState>
  ) : (
    <EmptyState icon={MonitorSmartphone} title={t('devices.empty')}>
      {t('devices.emptyHint')}
    </EmptyState>
  );
}
