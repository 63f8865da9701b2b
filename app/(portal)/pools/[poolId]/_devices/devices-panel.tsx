'use client';

import { LogOut, MonitorSmartphone } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useQuery } from 'urql';
import {
  DeviceRulesDocument,
  PoolDevicesDocument,
  type DeviceFieldsFragment,
  type LicensingMode,
} from '@/graphql/generated/operations/graphql';
import { announce } from '@/app/_components/announcer';
import { DataTable } from '@/app/_components/data-table/data-table';
import { EmptyState, NothingFound } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { ListSkeleton } from '@/app/_components/list-skeleton';
import { Button } from '@/app/_components/ui/button';
import { usePermission } from '@/app/_components/viewer';
import { usePortal } from '@/app/_graphql/portal-provider';
import { useReread } from '@/app/_hooks/use-reread';
import { firstOnScreen } from '@/app/_lib/first-on-screen';
import { PAGE_SIZE } from '@/app/_live/live-list';
import { pageOf } from '@/app/_live/merge-window';
import { useIsStale } from '@/app/_live/use-link-state';
import { useLiveList } from '@/app/_live/use-live-list';
import { useLiveUsages } from '@/app/_live/use-live-usages';
import { useT } from '@/app/_text/use-t';
import { deviceColumns } from './device-columns';
import { DeviceFilterBar } from './device-filter-bar';
import { DeviceTasksProvider, useDeviceTasksOfList, useDeviceTaskState } from './device-tasks';
import { deviceListVariables, useDeviceFilters, type DeviceFilters } from './use-device-filters';

/** Devices of a pool; columns and filters depend on its mode. */
export function DevicesPanel({ poolId }: { poolId: string }) {
  const [{ data, error }, execute] = useQuery({
    query: DeviceRulesDocument,
    variables: { seatPoolId: poolId },
  });
  const mode = data?.seatPool?.mode;
  if (mode) return <DevicesOfMode key={mode} poolId={poolId} mode={mode} />;
  if (error) return <ErrorNote error={error} onRetry={execute} className="m-3" />;
  return <ListSkeleton rows={8} />;
}

const DeviceDialogs = dynamic(() => import('./device-dialogs').then((module) => module.DeviceDialogs), {
  ssr: false,
});

const NONE: ReadonlySet<string> = new Set();
const mayBeTicked = ({ hardLogin }: DeviceFieldsFragment) => hardLogin;
const nameOf = ({ name }: DeviceFieldsFragment) => name;

/** Removed devices are listed only if the filter includes them. */
const isRemovable = ({ states }: DeviceFilters) => !states.includes('REMOVED');

type DevicesOfModeProps = { poolId: string; mode: LicensingMode };

/** Devices that match the filters; read again when the usage of the pool changes. */
function DevicesOfMode({ poolId, mode }: DevicesOfModeProps) {
  const t = useT();
  const mayAct = usePermission('LOG_OUT_DEVICES');
  const mayRemove = usePermission('REMOVE_DEVICES');
  const address = useDeviceFilters();
  const { list, shownList, isBusy, rows, total, readAt, error, ...more } = useDevices(
    poolId,
    address.filters,
  );
  const live = useLiveUsages().get(poolId);
  const isStale = useIsStale(live?.epoch);
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const reread = () => list.reread(() => firstOnScreen(section.current));
  useReread(live?.usage, reread);

  const state = useDeviceTaskState();
  const tasks = useDeviceTasksOfList(state, rows);
  const [ticked, setTicked] = useState(NONE);
  const columns = useMemo(() => deviceColumns(t, mode, mayAct), [t, mode, mayAct]);
  const { isNarrowed } = address;
  const found = isBusy ? undefined : total;
  useEffect(() => {
    if (found !== undefined && isNarrowed) announce(t('devices.found', { count: found }));
  }, [t, found, isNarrowed]);

  return (
    <section ref={section} aria-labelledby="devices-heading" className="scroll-mt-16">
      <h2 id="devices-heading" ref={heading} tabIndex={-1} className="sr-only">
        {t('devices.title')}
      </h2>
      <DeviceFilterBar
        {...address}
        poolId={poolId}
        mode={mode}
        onRemoveAll={
          mayRemove && isNarrowed && isRemovable(address.filters) && found && readAt
            ? (button) =>
                state.ask(
                  { kind: 'removeAll', filters: address.filters, count: found, countedAt: readAt, mode },
                  button,
                )
            : null
        }
      />
      {error ? <ErrorNote error={error} onRetry={() => void reread()} className="m-3" /> : null}
      {!rows && !error ? <ListSkeleton rows={8} /> : null}
      {rows ? (
        <div
          data-stale={isStale || undefined}
          className="transition-opacity data-stale:opacity-55 data-stale:grayscale"
        >
          <DeviceTasksProvider value={tasks}>
            <DataTable
              caption={t('devices.caption')}
              storageKey={`devices.${mode}`}
              columns={columns}
              rows={rows}
              listKey={shownList}
              isHeld={state.task !== null || state.leavingIds.size > 0}
              isBusy={isBusy}
              total={total}
              more={{
                hasMore: more.hasMore && !isBusy,
                isLoading: more.isLoadingMore,
                error: more.moreError,
                load: () => void list.loadMore(),
              }}
              sort={address.sort}
              onSort={(sort) => {
                address.setSort(sort);
                if ((section.current?.getBoundingClientRect().top ?? 0) < 0)
                  section.current?.scrollIntoView();
              }}
              selection={mayAct ? { ids: ticked, onChange: setTicked, isSelectable: mayBeTicked } : undefined}
              bulkActions={
                <Button
                  size="small"
                  onClick={(event) => {
                    const devices = rows.filter((device) => ticked.has(device.id) && device.hardLogin);
                    if (devices.length > 0) state.ask({ kind: 'logOutMany', devices }, event.currentTarget);
                  }}
                >
                  <LogOut aria-hidden />
                  {t('devices.logOutSelected')}
                </Button>
              }
              nameOf={nameOf}
              hrefOf={({ id }) => `/pools/${poolId}/devices/${id}`}
              isRowBusy={({ id }) => tasks.leavingIds.has(id)}
              empty={<NoDevices isNarrowed={isNarrowed} onShowAll={address.showAll} />}
            />
          </DeviceTasksProvider>
        </div>
      ) : null}
      {state.wasAsked ? (
        <DeviceDialogs
          state={state}
          onDone={reread}
          onManyDone={(ids) => setTicked((before) => new Set([...before].filter((id) => !ids.has(id))))}
          focusAfterwards={heading}
        />
      ) : null}
    </section>
  );
}

/** Shown if there are no devices. */
function NoDevices({ isNarrowed, onShowAll }: { isNarrowed: boolean; onShowAll: () => void }) {
  const t = useT();
  return isNarrowed ? (
    <NothingFound
      title={t('devices.nothingFound')}
      hint={t('devices.nothingFoundHint')}
      showAll={{ label: t('devices.showAll'), onClick: onShowAll }}
    />
  ) : (
    <EmptyState icon={MonitorSmartphone} title={t('devices.empty')}>
      {t('devices.emptyHint')}
    </EmptyState>
  );
}

/** Devices of a pool that match the filters, page by page. */
function useDevices(seatPoolId: string, filters: DeviceFilters) {
  const { uncached } = usePortal();
  const read = useCallback(
    async (after: string | null) => {
      const { data, error } = await uncached
        .query(PoolDevicesDocument, {
          seatPoolId,
          first: PAGE_SIZE,
          after,
          ...deviceListVariables(filters),
          orderBy: filters.orderBy,
          isCounted: after === null,
        })
        .toPromise();
      if (error) return { error };
      return pageOf(data?.seatPool?.devices);
    },
    [uncached, seatPoolId, filters],
  );
  return useLiveList(read);
}
