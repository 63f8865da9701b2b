'use client';

import { useMutation } from 'urql';
import { RemoveDeviceDocument, type DeviceFieldsFragment } from '@/graphql/generated/operations/graphql';
import { ConfirmForm } from '@/app/_components/form/confirm-form';
import { toast } from '@/app/_components/ui/toast';
import { usePermission } from '@/app/_components/viewer';
import type { Format } from '@/app/_text/format';
import type { Translate } from '@/app/_text/translate';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { DeviceDialog, DeviceSummary, useDeviceChange, type DeviceDialogProps } from './device-dialog';

/** Removes a device and shows when its seat or licence becomes free (L9, L16). */
export function RemoveDialog({ device, opener, focusAfterwards, ...callbacks }: DeviceDialogProps) {
  const t = useT();
  const format = useFormat();
  const mayRelease = usePermission('RELEASE_LICENSES');
  const [, removeDevice] = useMutation(RemoveDeviceDocument);
  const { run, ...change } = useDeviceChange(callbacks);
  if (!device) return null;

  const { id, name } = device;
  const isNamed = device.reregisterBy !== null;
  const remove = (reason: string) =>
    run(id, removeDevice({ input: { deviceId: id, reason: reason || null } }), ({ removeDevice: removed }) =>
      toast.success(t('logout.removal.done', { name }), {
        description: isNamed
          ? t('logout.removal.freedAt', { date: format.fullDate(removed.licenseFreedAt) })
          : t('logout.removal.freedNow'),
      }),
    );
  return (
    <DeviceDialog
      {...change}
      {...{ opener, focusAfterwards }}
      title={t('logout.removal.title', { name })}
      consequences={consequencesOf(t, format, device, mayRelease)}
    >
      <DeviceSummary device={device} />
      <ConfirmForm
        confirmLabel={t('logout.removal.confirm')}
        busyLabel={t('logout.removal.busy')}
        isDestructive
        reason={{
          label: t('logout.reason'),
          hint: t('logout.keptHint'),
          suggestions: (['lost', 'broken', 'replaced', 'retired'] as const).map((reason) =>
            t(`logout.removal.usual.${reason}`),
          ),
        }}
        isBusy={change.isBusy}
        onConfirm={(reason) => void remove(reason)}
        onCancel={change.close}
      />
    </DeviceDialog>
  );
}

function consequencesOf(
  t: Translate,
  format: Format,
  device: DeviceFieldsFragment,
  mayRelease: boolean,
): string[] {
  if (device.lease && device.reregisterBy)
    return [
      t('logout.removal.consequenceNamed', { date: format.fullDate(device.reregisterBy) }),
      t(mayRelease ? 'logout.removal.early' : 'logout.removal.earlyBySupport'),
    ];
  return [t(device.reregisterBy ? 'logout.removal.consequenceEnded' : 'logout.removal.consequence')];
}
