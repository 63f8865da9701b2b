'use client';

import { type RefObject, useRef, useState } from 'react';
import { CombinedError, useClient } from 'urql';
import {
  type DeviceFieldsFragment,
  ForceLogoutDevicesDocument,
} from '@/graphql/generated/operations/graphql';
import { ErrorNote } from '@/app/_components/error-note';
import { ConfirmForm } from '@/app/_components/form/confirm-form';
import { Ago } from '@/app/_components/times';
import { toast } from '@/app/_components/ui/toast';
import { isOutcomeUnknown } from '@/app/_graphql/describe-error';
import { actionName } from '@/app/_lib/action-name';
import type { Translate } from '@/app/_text/translate';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { type BulkProgress, logOutAll } from './bulk-calls';
import { DeviceDialog } from './device-dialog';
import { logoutReasons, useHoldOffSeconds } from './logout-dialog';

const TYPED_ABOVE = 10;

type BulkLogoutDialogProps = {
  devices: readonly DeviceFieldsFragment[] | null;
  onLeaving: (deviceIds: readonly string[]) => void;
  onClose: () => void;
  /** Called with the devices that are logged out; reads the list again. */
  onDone: (deviceIds: ReadonlySet<string>) => Promise<void>;
  opener: RefObject<HTMLElement | null>;
  focusAfterwards: RefObject<HTMLElement | null>;
};

/** Logs out many devices. If a call fails, shows exactly which are logged out. */
export function BulkLogoutDialog({ devices, onLeaving, onClose, onDone, ...focus }: BulkLogoutDialogProps) {
  const t = useT();
  const format = useFormat();
  const client = useClient();
  const [progress, setProgress] = useState<BulkProgress | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const isDone = useRef(false);
  const holdOffSeconds = useHoldOffSeconds(devices !== null);
  if (!devices) return null;

  const doneBefore = progress?.doneIds ?? new Set();
  const left = progress?.error && !isBusy ? devices.filter(({ id }) => !doneBefore.has(id)) : devices;
  const isNamed = devices.some(({ reregisterBy }) => reregisterBy !== null);
  const close = () => {
    isDone.current = false;
    setProgress(null);
    onClose();
  };
  const send = async (deviceIds: readonly string[], reason: string) => {
    const input = { deviceIds: [...deviceIds], reason };
    const { data, error } = await client.mutation(ForceLogoutDevicesDocument, { input }).toPromise();
    if (data && !error) return { changed: data.forceLogoutDevices.results.map(({ changed }) => changed) };
    return { error: error ?? new CombinedError({ networkError: new Error('no answer') }) };
  };
  const run = async (reason: string) => {
    const ids = left.map(({ id }) => id);
    setIsBusy(true);
    setProgress(null);
    onLeaving(ids);
    const result = await logOutAll(ids, (some) => send(some, reason), setProgress);
    setIsBusy(false);
    if (!result.error) {
      close();
      isDone.current = true;
      toast.success(t('logout.many.done', { count: result.count }), {
        description: t('logout.many.already', { count: result.already }),
      });
    }
    await onDone(result.doneIds);
    onLeaving([]);
  };
  return (
    <DeviceDialog
      {...focus}
      {...{ isBusy, isDone, close }}
      error={null}
      title={t('logout.many.title', { count: left.length })}
      consequences={[
        t(isNamed ? 'logout.many.consequenceNamed' : 'logout.many.consequence'),
        ...(holdOffSeconds > 0
          ? [t('logout.many.holdOff', { duration: format.duration(holdOffSeconds) })]
          : []),
      ]}
    >
      <BulkLogoutList devices={left} />
      <BulkLogoutOutcome progress={progress} isBusy={isBusy} count={left.length} />
      <ConfirmForm
        confirmLabel={
          progress?.error
            ? t('logout.many.again', { count: left.length })
            : t('logout.many.confirm', { count: left.length })
        }
        busyLabel={t('logout.busy')}
        isDestructive
        reason={{
          label: t('logout.reason'),
          hint: t('logout.reasonHint'),
          isRequired: true,
          suggestions: logoutReasons(t),
        }}
        typedCount={left.length > TYPED_ABOVE ? left.length : undefined}
        isBusy={isBusy}
        onConfirm={(reason) => void run(reason)}
        onCancel={close}
      />
    </DeviceDialog>
  );
}

/** Devices to log out, with their users and last use. */
function BulkLogoutList({ devices }: { devices: readonly DeviceFieldsFragment[] }) {
  const t = useT();
  return (
    <ul
      aria-label={t('logout.many.list')}
      tabIndex={0}
      className="mt-4 max-h-52 divide-y divide-line overflow-y-auto rounded-lg bg-sunken px-4 text-sm"
    >
      {devices.map(({ id, name, user, lastAction, lastUsedAt }) => (
        <li key={id} className="flex flex-wrap justify-between gap-x-4 py-1.5">
          <span className="min-w-0 break-words">
            <span className="font-medium">{name}</span>
            <span className="text-muted"> · {user?.displayName ?? t('logout.many.nobody')}</span>
          </span>
          <span className="text-[13px] text-muted">
            {lastAction ? actionName(t, lastAction) : t('common.none')}
            {lastUsedAt ? (
              <>
                {' · '}
                <Ago at={lastUsedAt} />
              </>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

type BulkLogoutOutcomeProps = { progress: BulkProgress | null; isBusy: boolean; count: number };

/** Progress of logging out many devices, or the reason it stopped. */
function BulkLogoutOutcome({ progress, isBusy, count }: BulkLogoutOutcomeProps) {
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
