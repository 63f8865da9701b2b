'use client';

import { useMutation } from 'urql';
import { ReleaseLicenseDocument } from '@/graphql/generated/operations/graphql';
import { ConfirmForm } from '@/app/_components/form/confirm-form';
import { toast } from '@/app/_components/ui/toast';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { DeviceDialog, DeviceSummary, useDeviceChange, type DeviceDialogProps } from './device-dialog';

/** Releases a NAMED licence before its date, with a recorded reason (L9). */
export function ReleaseDialog({ device, opener, focusAfterwards, ...callbacks }: DeviceDialogProps) {
  const t = useT();
  const format = useFormat();
  const [, releaseLicense] = useMutation(ReleaseLicenseDocument);
  const { run, ...change } = useDeviceChange(callbacks);
  if (!device) return null;

  const { id, name, lease } = device;
  const release = (reason: string) =>
    run(id, releaseLicense({ input: { deviceId: id, reason } }), () =>
      toast.success(t('logout.release.done', { name }), { description: t('logout.release.doneHint') }),
    );
  return (
    <DeviceDialog
      {...change}
      {...{ opener, focusAfterwards }}
      title={t('logout.release.title', { name })}
      consequences={
        lease ? [t('logout.release.consequence', { date: format.fullDate(lease.expiresAt) })] : []
      }
    >
      <DeviceSummary device={device} />
      <ConfirmForm
        confirmLabel={t('logout.release.confirm')}
        busyLabel={t('logout.release.busy')}
        isDestructive
        reason={{
          label: t('logout.reason'),
          hint: t('logout.keptHint'),
          isRequired: true,
          suggestions: (['lost', 'broken', 'replaced'] as const).map((reason) =>
            t(`logout.release.usual.${reason}`),
          ),
        }}
        isBusy={change.isBusy}
        onConfirm={(reason) => void release(reason)}
        onCancel={change.close}
      />
    </DeviceDialog>
  );
}
