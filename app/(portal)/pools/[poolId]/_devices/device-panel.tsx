'use client';

import { MonitorX } from 'lucide-react';
import dynamic from 'next/dynamic';
import { Link } from '@/app/_components/ui/link';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useQuery } from 'urql';
import { DeviceDetailsDocument } from '@/graphql/generated/operations/graphql';
import { EmptyState } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { ListSkeleton } from '@/app/_components/list-skeleton';
import { useViewer } from '@/app/_components/viewer';
import { useReread } from '@/app/_hooks/use-reread';
import { useLiveUsages } from '@/app/_live/use-live-usages';
import { useIsStale } from '@/app/_live/use-link-state';
import { useT } from '@/app/_text/use-t';
import { DeviceFacts } from './device-facts';
import { DeviceHeading } from './device-heading';
import { tasksFor } from './device-rights';
import { DeviceTasksProvider, useDeviceTaskState } from './device-tasks';
import { DeviceTimeline } from './device-timeline';
import { useTimeline } from './use-timeline';

const DeviceDialogs = dynamic(() => import('./device-dialogs').then((module) => module.DeviceDialogs), {
  ssr: false,
});

const REREAD_EVERY_MS = 10_000;
const parseTask = parseAsStringLiteral(['logOut', 'remove', 'release'] as const);

/** One device: what it is, what can be done about it, and what happened to it. */
export function DevicePanel({ poolId, deviceId }: { poolId: string; deviceId: string }) {
  const { role } = useViewer();
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
  useReread(live?.usage, () => void reread(), REREAD_EVERY_MS);

  // A link may open the page with a dialog: the palette does.
  const [wanted, setWanted] = useQueryState('do', parseTask);
  const open = useEffectEvent(() => {
    if (!wanted || !device) return;
    if (tasksFor(role, device)[wanted]) state.ask({ kind: wanted, device }, null);
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
