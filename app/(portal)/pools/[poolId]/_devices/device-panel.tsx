'use client';

import { ArrowLeft, LoaderCircle, LogOut, MonitorX, Trash2, Unlink } from 'lucide-react';
import dynamic from 'next/dynamic';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { useQuery } from 'urql';
import { DeviceDetailsDocument, type DeviceFieldsFragment } from '@/graphql/generated/operations/graphql';
import { EmptyState } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { ListSkeleton } from '@/app/_components/list-skeleton';
import { Button } from '@/app/_components/ui/button';
import { Link } from '@/app/_components/ui/link';
import { useReread } from '@/app/_hooks/use-reread';
import { useIsStale } from '@/app/_live/use-link-state';
import { useLiveUsages } from '@/app/_live/use-live-usages';
import { useT } from '@/app/_text/use-t';
import { DeviceFacts } from './device-facts';
import { DeviceState } from './device-state';
import { DeviceTasksProvider, useDeviceTasks, useDeviceTaskState, useTasksFor } from './device-tasks';
import { DeviceTimeline } from './device-timeline';
import { useTimeline } from './use-timeline';

const DeviceDialogs = dynamic(() => import('./device-dialogs').then((module) => module.DeviceDialogs), {
  ssr: false,
});

const REREAD_INTERVAL_MS = 10_000;
const parseTask = parseAsStringLiteral(['logOut', 'remove', 'release'] as const);

/** One device: its facts, actions and timeline. */
export function DevicePanel({ poolId, deviceId }: { poolId: string; deviceId: string }) {
  const tasksFor = useTasksFor();
  const [{ data, error }, execute] = useQuery({
    query: DeviceDetailsDocument,
    variables: { id: deviceId },
  });
  const device = data?.device;
  const timeline = useTimeline(deviceId);
  const live = useLiveUsages().get(poolId);
  const isStale = useIsStale(live?.epoch);
  const heading = useRef<HTMLHeadingElement>(null);
  const state = useDeviceTaskState();
  const reread = async () => {
    execute({ requestPolicy: 'network-only' });
    await timeline.list.reread();
  };
  useReread(live?.usage, () => void reread(), REREAD_INTERVAL_MS);

  // A link, such as one of the palette, may open the page with a dialog.
  const [wanted, setWanted] = useQueryState('do', parseTask);
  const open = useEffectEvent(() => {
    if (!wanted || !device) return;
    if (tasksFor(device)[wanted]) state.ask({ kind: wanted, device }, null);
    void setWanted(null);
  });
  const isReady = Boolean(device);
  useEffect(() => {
    if (wanted && isReady) open();
  }, [wanted, isReady]);

  if (error && !device)
    return (
      <ErrorNote error={error} onRetry={() => execute({ requestPolicy: 'network-only' })} className="m-3" />
    );
  if (device === null || (device && device.seatPool.id !== poolId)) return <MissingDevice poolId={poolId} />;
  if (!device) return <ListSkeleton rows={6} />;
  return (
    <section
      aria-labelledby="device-heading"
      data-stale={isStale || undefined}
      className="transition-opacity data-stale:opacity-55 data-stale:grayscale"
    >
      <DeviceTasksProvider value={state}>
        <DeviceHeading poolId={poolId} device={device} heading={heading} />
      </DeviceTasksProvider>
      <DeviceFacts device={device} />
      <DeviceTimeline poolId={poolId} mode={device.seatPool.mode} timeline={timeline} />
      {state.wasAsked ? <DeviceDialogs state={state} onDone={reread} focusAfterwards={heading} /> : null}
    </section>
  );
}

function MissingDevice({ poolId }: { poolId: string }) {
  const t = useT();
  return (
    <EmptyState icon={MonitorX} title={t('device.missing')}>
      <p>{t('device.missingHint')}</p>
      <p className="mt-3">
        <Link
          href={`/pools/${poolId}/devices`}
          className="font-medium text-accent underline underline-offset-4"
        >
          {t('device.back')}
        </Link>
      </p>
    </EmptyState>
  );
}

type DeviceHeadingProps = {
  poolId: string;
  device: DeviceFieldsFragment;
  heading: RefObject<HTMLHeadingElement | null>;
};

/** Name, state and actions of a device. */
function DeviceHeading({ poolId, device, heading }: DeviceHeadingProps) {
  const t = useT();
  const { ask, leavingIds } = useDeviceTasks();
  const may = useTasksFor()(device);
  const isLeaving = leavingIds.has(device.id);
  return (
    <div className="border-b border-line px-4 py-3">
      <Link
        href={`/pools/${poolId}/devices`}
        className="-ml-1 inline-flex min-h-7 items-center gap-1 rounded px-1 text-[13px] text-muted hover:text-text"
      >
        <ArrowLeft aria-hidden className="size-4" />
        {t('device.back')}
      </Link>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h2
          id="device-heading"
          ref={heading}
          tabIndex={-1}
          className="min-w-0 text-lg font-semibold break-words"
        >
          {device.name}
        </h2>
        {isLeaving ? (
          <span className="inline-flex items-center gap-1.5 text-[13px] text-muted">
            <LoaderCircle aria-hidden className="size-4 animate-spin" />
            {t('devices.leaving')}
          </span>
        ) : (
          <DeviceState state={device.state} />
        )}
        <div className="flex flex-wrap gap-2 sm:ml-auto">
          {may.logOut ? (
            <Button
              disabled={isLeaving}
              onClick={(event) => ask({ kind: 'logOut', device }, event.currentTarget)}
            >
              <LogOut aria-hidden />
              {t('devices.logOutSelected')}
            </Button>
          ) : null}
          {may.release ? (
            <Button
              disabled={isLeaving}
              onClick={(event) => ask({ kind: 'release', device }, event.currentTarget)}
            >
              <Unlink aria-hidden />
              {t('devices.release')}
            </Button>
          ) : null}
          {may.remove ? (
            <Button
              disabled={isLeaving}
              onClick={(event) => ask({ kind: 'remove', device }, event.currentTarget)}
            >
              <Trash2 aria-hidden />
              {t('devices.remove')}
            </Button>
          ) : null}
        </div>
      </div>
    </div>
  );
}
