'use client';

import { useMutation } from 'urql';
import { ForceLogoutDocument } from '@/graphql/generated/operations/graphql';
import { ConfirmForm } from '@/app/_components/form/confirm-form';
import { toast } from '@/app/_components/ui/toast';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { DeviceDialog } from './device-dialog';
import { DeviceSummary } from './device-summary';
import { logoutReasons } from './logout-reasons';
import { useDeviceChange, type DeviceDialogProps } from './use-device-change';
import { useHoldOffSeconds } from './use-hold-off';

/** Logs a device out, with a reason that the person on it reads (L15). */
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
