'use client';

import { useParams } from 'next/navigation';
import { useMutation, useQuery } from 'urql';
import { DeviceRulesDocument, ForceLogoutDocument } from '@/graphql/generated/operations/graphql';
import { ConfirmForm } from '@/app/_components/form/confirm-form';
import { toast } from '@/app/_components/ui/toast';
import type { Translate } from '@/app/_text/translate';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { DeviceDialog, DeviceSummary, useDeviceChange, type DeviceDialogProps } from './device-dialog';

/** Suggested reasons for logging out a device. */
export const logoutReasons = (t: Translate) =>
  (['seatNeeded', 'leftBehind', 'shiftOver'] as const).map((reason) => t(`logout.usual.${reason}`));

/** Logs out a device, with a reason that its user can read (L15). */
export function LogoutDialog({ device, opener, focusAfterwards, ...callbacks }: DeviceDialogProps) {
  const t = useT();
  const format = useFormat();
  const [, forceLogout] = useMutation(ForceLogoutDocument);
  const { run, ...change } = useDeviceChange(callbacks);
  const holdOffSeconds = useHoldOffSeconds(device !== null);
  if (!device) return null;

  const { id, name } = device;
  const isNamed = device.reregisterBy !== null;
  const consequence = isNamed
    ? 'consequenceNamed'
    : device.state === 'LAPSED'
      ? 'consequenceLapsed'
      : 'consequence';
  const logOut = (reason: string) =>
    run(id, forceLogout({ input: { deviceId: id, reason } }), ({ forceLogout: { changed } }) => {
      if (changed)
        toast.success(t('logout.done', { name }), {
          description: t(isNamed ? 'logout.doneHintNamed' : 'logout.doneHint'),
        });
      else toast.info(t('logout.unchanged', { name }), { description: t('logout.unchangedHint') });
    });
  return (
    <DeviceDialog
      {...change}
      {...{ opener, focusAfterwards }}
      title={t('logout.title', { name })}
      consequences={[
        t(`logout.${consequence}`),
        ...(holdOffSeconds > 0 ? [t('logout.holdOff', { duration: format.duration(holdOffSeconds) })] : []),
      ]}
    >
      <DeviceSummary device={device} />
      <ConfirmForm
        confirmLabel={t('logout.confirm')}
        busyLabel={t('logout.busy')}
        isDestructive
        reason={{
          label: t('logout.reason'),
          hint: t('logout.reasonHint'),
          isRequired: true,
          suggestions: logoutReasons(t),
        }}
        isBusy={change.isBusy}
        onConfirm={(reason) => void logOut(reason)}
        onCancel={change.close}
      />
    </DeviceDialog>
  );
}

/** Hold-off after a force logout, in seconds (L15). 0 until it is known. */
export function useHoldOffSeconds(isAsked: boolean): number {
  const { poolId } = useParams<{ poolId: string }>();
  const [{ data }] = useQuery({
    query: DeviceRulesDocument,
    variables: { seatPoolId: poolId },
    pause: !isAsked,
  });
  const pool = data?.seatPool;
  return pool?.mode === 'CONCURRENT' ? pool.forceLogoutHoldOffSeconds : 0;
}
