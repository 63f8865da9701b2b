'use client';

import { useRef, useState, type RefObject } from 'react';
import { CombinedError, useClient } from 'urql';
import {
  ForceLogoutDevicesDocument,
  type DeviceFieldsFragment,
} from '@/graphql/generated/operations/graphql';
import { ConfirmForm } from '@/app/_components/form/confirm-form';
import { toast } from '@/app/_components/ui/toast';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { logOutAll, type BulkProgress } from './bulk-logout';
import { BulkLogoutList } from './bulk-logout-list';
import { BulkLogoutOutcome } from './bulk-logout-outcome';
import { DeviceDialog } from './device-dialog';
import { logoutReasons } from './logout-reasons';
import { useHoldOffSeconds } from './use-hold-off';

const TYPED_ABOVE = 10;

type BulkLogoutDialogProps = {
  devices: readonly DeviceFieldsFragment[] | null;
  onLeaving: (deviceIds: readonly string[]) => void;
  onClose: () => void;
  /** Told which devices are logged out; reads the list again. */
  onDone: (deviceIds: ReadonlySet<string>) => Promise<void>;
  opener: RefObject<HTMLElement | null>;
  focusAfterwards: RefObject<HTMLElement | null>;
};

/** Logs many devices out, and says exactly how far it came when something fails. */
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
