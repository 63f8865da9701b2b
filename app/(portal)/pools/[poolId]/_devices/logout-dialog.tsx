'use client';

import { useRef, useState, type RefObject } from 'react';
import { useMutation, type CombinedError } from 'urql';
import { ForceLogoutDocument, type DeviceFieldsFragment } from '@/graphql/generated/operations/graphql';
import { ErrorNote } from '@/app/_components/error-note';
import { Dialog, DialogContent, DialogDescription, DialogTitle } from '@/app/_components/ui/dialog';
import { toast } from '@/app/_components/ui/toast';
import { isOutcomeUnknown } from '@/app/_graphql/describe-error';
import { t } from '@/app/_text/text';
import { DeviceSummary } from './device-summary';
import { LogoutForm } from './logout-form';

const LEAVING_IS_SEEN_MS = 700;

type LogoutDialogProps = {
  /** The device it is about; null keeps it closed. */
  device: DeviceFieldsFragment | null;
  /** Which device is on its way out. */
  onLeaving: (deviceId: string | null) => void;
  onClose: () => void;
  onDone: () => void;
  /** The button that opened the dialog: where a keyboard goes on if nothing was done. */
  opener: RefObject<HTMLElement | null>;
  /** Where it goes on once that button may be gone. */
  focusAfterwards: RefObject<HTMLElement | null>;
};

export function LogoutDialog({
  device,
  onLeaving,
  onClose,
  onDone,
  opener,
  focusAfterwards,
}: LogoutDialogProps) {
  const [{ fetching }, forceLogout] = useMutation(ForceLogoutDocument);
  const [error, setError] = useState<CombinedError | null>(null);
  const isDone = useRef(false);
  const isNamed = Boolean(device?.reregisterBy);

  const close = () => {
    setError(null);
    onClose();
  };
  const logOut = async ({ id, name }: DeviceFieldsFragment, reason: string) => {
    setError(null);
    onLeaving(id);
    const answer = await forceLogout({ input: { deviceId: id, reason } });
    if (!answer.data) {
      onLeaving(null);
      setError(answer.error ?? null);
      return;
    }
    isDone.current = true;
    close();
    if (answer.data.forceLogout.changed)
      toast.success(t('logout.done', { name }), {
        description: t(isNamed ? 'logout.doneHintNamed' : 'logout.doneHint'),
      });
    else toast.info(t('logout.unchanged', { name }), { description: t('logout.unchangedHint') });
    onDone();
    setTimeout(() => onLeaving(null), LEAVING_IS_SEEN_MS);
  };

  return (
    <Dialog open={device !== null} onOpenChange={(isOpen) => !isOpen && !fetching && close()}>
      {device ? (
        <DialogContent
          onOpenAutoFocus={() => {
            isDone.current = false;
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            const target = isDone.current ? focusAfterwards.current : opener.current;
            target?.focus({ preventScroll: true });
          }}
        >
          <DialogTitle>{t('logout.title', { name: device.name })}</DialogTitle>
          <DialogDescription>
            {t(isNamed ? 'logout.consequenceNamed' : 'logout.consequence')}
          </DialogDescription>
          <DeviceSummary device={device} />
          {error ? (
            <ErrorNote
              error={error}
              consequence={isOutcomeUnknown(error) ? t('logout.outcomeUnknown') : t('errors.nothingChanged')}
              className="mb-4"
            />
          ) : null}
          <LogoutForm isBusy={fetching} onSubmit={(reason) => void logOut(device, reason)} onCancel={close} />
        </DialogContent>
      ) : null}
    </Dialog>
  );
}
