'use client';

import { ArrowLeft, LoaderCircle, LogOut, Trash2, Unlink } from 'lucide-react';
import { Link } from '@/app/_components/ui/link';
import type { RefObject } from 'react';
import type { DeviceFieldsFragment } from '@/graphql/generated/operations/graphql';
import { Button } from '@/app/_components/ui/button';
import { useViewer } from '@/app/_components/viewer';
import { useT } from '@/app/_text/use-t';
import { tasksFor } from './device-rights';
import { DeviceState } from './device-state';
import { useDeviceTasks } from './device-tasks';

type DeviceHeadingProps = {
  poolId: string;
  device: DeviceFieldsFragment;
  heading: RefObject<HTMLHeadingElement | null>;
};

/** The device's name and state, and what can be done about it. */
export function DeviceHeading({ poolId, device, heading }: DeviceHeadingProps) {
  const t = useT();
  const { role } = useViewer();
  const { ask, leavingIds } = useDeviceTasks();
  const may = tasksFor(role, device);
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
