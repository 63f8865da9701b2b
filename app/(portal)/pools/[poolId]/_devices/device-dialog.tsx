'use client';

import { useRef, useState, type ReactNode, type RefObject } from 'react';
import type { CombinedError, OperationResult } from 'urql';
import type { DeviceFieldsFragment } from '@/graphql/generated/operations/graphql';
import { ErrorNote } from '@/app/_components/error-note';
import { Ago } from '@/app/_components/times';
import { Dialog, DialogContent, DialogDescription, DialogTitle } from '@/app/_components/ui/dialog';
import { focusFirst } from '@/app/_components/ui/focus-first';
import { isOutcomeUnknown } from '@/app/_graphql/describe-error';
import { actionName } from '@/app/_lib/action-name';
import { useT } from '@/app/_text/use-t';
import { DeviceState } from './device-state';

type DialogFrameProps = {
  title: string;
  /** Consequences, one paragraph each. */
  consequences: readonly string[];
  error: CombinedError | null;
  isBusy: boolean;
  /** Whether the action was completed: the button that opened the dialog may then be gone. */
  isDone: RefObject<boolean>;
  close: () => void;
  opener: RefObject<HTMLElement | null>;
  focusAfterwards: RefObject<HTMLElement | null>;
  children: ReactNode;
};

/** Confirmation of an action on a device. */
export function DeviceDialog({
  title,
  consequences,
  error,
  isBusy,
  isDone,
  close,
  opener,
  focusAfterwards,
  children,
}: DialogFrameProps) {
  const t = useT();
  return (
    <Dialog open onOpenChange={(open) => !open && !isBusy && close()}>
      <DialogContent
        onOpenAutoFocus={(event) => {
          const field = event.target instanceof HTMLElement && event.target.querySelector('textarea');
          if (!field) return;
          event.preventDefault();
          field.focus();
        }}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          focusFirst(isDone.current ? null : opener.current, focusAfterwards.current);
        }}
      >
        <DialogTitle>{title}</DialogTitle>
        <DialogDescription asChild>
          <div className="space-y-1.5">
            {consequences.map((consequence) => (
              <p key={consequence}>{consequence}</p>
            ))}
          </div>
        </DialogDescription>
        {error ? (
          <ErrorNote
            error={error}
            consequence={isOutcomeUnknown(error) ? t('logout.outcomeUnknown') : t('errors.nothingChanged')}
            className="mt-4"
          />
        ) : null}
        {children}
      </DialogContent>
    </Dialog>
  );
}

const LEAVING_IS_SEEN_MS = 700;

export type DeviceDialogProps = {
  /** Null: closed. */
  device: DeviceFieldsFragment | null;
  /** Called with the device being changed, and with null afterwards. */
  onLeaving: (deviceId: string | null) => void;
  onClose: () => void;
  /** Reads the device again. */
  onDone: () => void | Promise<void>;
  /** Button that opened the dialog. Receives the focus if nothing was done. */
  opener: RefObject<HTMLElement | null>;
  /** Receives the focus if the button may be gone. */
  focusAfterwards: RefObject<HTMLElement | null>;
};

/** One action on one device. The device is shown as leaving until its new state has been read. */
export function useDeviceChange({
  onLeaving,
  onClose,
  onDone,
}: Pick<DeviceDialogProps, 'onLeaving' | 'onClose' | 'onDone'>) {
  const [error, setError] = useState<CombinedError | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const isDone = useRef(false);

  const close = () => {
    isDone.current = false;
    setError(null);
    onClose();
  };
  const run = async <Data,>(
    deviceId: string,
    change: Promise<OperationResult<Data>>,
    tell: (data: Data) => void,
  ) => {
    setError(null);
    setIsBusy(true);
    onLeaving(deviceId);
    const answer = await change;
    setIsBusy(false);
    if (!answer.data || answer.error) {
      onLeaving(null);
      setError(answer.error ?? null);
      return;
    }
    close();
    isDone.current = true;
    tell(answer.data);
    await Promise.all([onDone(), new Promise((resolve) => setTimeout(resolve, LEAVING_IS_SEEN_MS))]);
    onLeaving(null);
  };
  return { run, close, error, isBusy, isDone };
}

/** The device with its user and last use. */
export function DeviceSummary({ device }: { device: DeviceFieldsFragment }) {
  const t = useT();
  return (
    <dl className="my-4 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 rounded-lg bg-sunken px-4 py-3 text-sm">
      <Line label={t('devices.device')}>
        <span className="font-medium">{device.name}</span>
      </Line>
      <Line label={t('devices.person')}>
        {device.user ? `${device.user.displayName} (${device.user.userName})` : t('common.none')}
      </Line>
      <Line label={t('devices.state')}>
        <DeviceState state={device.state} />
      </Line>
      <Line label={t('devices.lastAction')}>
        {device.lastAction ? actionName(t, device.lastAction) : t('common.none')}
        {device.lastUsedAt ? (
          <span className="text-muted">
            {' · '}
            <Ago at={device.lastUsedAt} />
          </span>
        ) : null}
      </Line>
    </dl>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{label}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}
