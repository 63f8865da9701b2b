'use client';

import { useParams } from 'next/navigation';
import { useRef, useState, type RefObject } from 'react';
import { CombinedError, useClient } from 'urql';
import {
  PoolDevicesDocument,
  RemoveDevicesDocument,
  type LicensingMode,
} from '@/graphql/generated/operations/graphql';
import { ErrorNote } from '@/app/_components/error-note';
import { ConfirmForm } from '@/app/_components/form/confirm-form';
import { toast } from '@/app/_components/ui/toast';
import { usePortal } from '@/app/_graphql/portal-provider';
import { useT } from '@/app/_text/use-t';
import { DeviceDialog } from './device-dialog';
import { removeAll, type RemovalProgress } from './bulk-calls';
import { deviceListVariables, type DeviceFilters } from './use-device-filters';

/** Most devices that one confirmation removes; longer lists are not counted beyond it. */
const MAX_DEVICES = 10_000;

type RemoveAllDialogProps = {
  filters: DeviceFilters;
  count: number;
  /** Server time of the count. Devices registered later are not included. */
  countedAt: string;
  mode: LicensingMode;
  onClose: () => void;
  onDone: () => Promise<void>;
  opener: RefObject<HTMLElement | null>;
  focusAfterwards: RefObject<HTMLElement | null>;
};

/** Removes all devices that match a filter, for instance those registered with a leaked key (L16, L9). */
export function RemoveAllDialog({
  filters,
  count,
  countedAt,
  mode,
  onClose,
  onDone,
  ...focus
}: RemoveAllDialogProps) {
  const t = useT();
  const client = useClient();
  const { uncached } = usePortal();
  const { poolId } = useParams<{ poolId: string }>();
  const [progress, setProgress] = useState<RemovalProgress>({ done: 0, error: null });
  const [isBusy, setIsBusy] = useState(false);
  const isDone = useRef(false);
  const all = Math.min(count, MAX_DEVICES);
  const left = all - progress.done;

  const readPage = async (first: number) => {
    const { data, error } = await uncached
      .query(PoolDevicesDocument, {
        seatPoolId: poolId,
        first,
        ...deviceListVariables(filters),
        registeredBefore: countedAt,
        orderBy: { field: 'REGISTERED', direction: 'ASC' },
        isCounted: false,
      })
      .toPromise();
    if (error) return { error };
    return { ids: data?.seatPool?.devices.edges.map(({ node }) => node.id) ?? [] };
  };
  const run = async (reason: string) => {
    setIsBusy(true);
    const before = progress.done;
    setProgress({ done: before, error: null });
    const result = await removeAll(
      left,
      {
        readPage,
        remove: async (ids) => {
          const input = { deviceIds: [...ids], reason };
          const { data, error } = await client.mutation(RemoveDevicesDocument, { input }).toPromise();
          return {
            error: error ?? (data ? null : new CombinedError({ networkError: new Error('no answer') })),
          };
        },
      },
      ({ done }) => setProgress({ done: before + done, error: null }),
    );
    setIsBusy(false);
    const done = before + result.done;
    setProgress({ done, error: result.error });
    if (!result.error) {
      isDone.current = true;
      onClose();
      toast.success(t('logout.removeAll.done', { count: done }));
    }
    await onDone();
  };
  return (
    <DeviceDialog
      {...focus}
      {...{ isBusy, isDone, close: onClose }}
      error={null}
      title={t('logout.removeAll.title', { count: left })}
      consequences={[
        t(mode === 'NAMED' ? 'logout.removeAll.consequenceNamed' : 'logout.removeAll.consequence'),
        t('logout.removeAll.again'),
        ...(count > MAX_DEVICES ? [t('logout.removeAll.most', { count: MAX_DEVICES })] : []),
      ]}
    >
      {isBusy ? (
        <div className="mt-4 space-y-1 text-[13px] text-muted">
          <p role="status" className="tabular-nums">
            {t('logout.removeAll.progress', { done: progress.done, count: all })}
          </p>
          <progress
            aria-hidden
            value={progress.done}
            max={all}
            className="block h-1.5 w-full accent-accent"
          />
        </div>
      ) : null}
      {progress.error && !isBusy ? (
        <ErrorNote
          error={progress.error}
          consequence={t('logout.removeAll.partly', { done: progress.done })}
          className="mt-4"
        />
      ) : null}
      <ConfirmForm
        confirmLabel={t('logout.removeAll.confirm', { count: left })}
        busyLabel={t('logout.removal.busy')}
        isDestructive
        reason={{
          label: t('logout.reason'),
          hint: t('logout.keptHint'),
          isRequired: true,
          suggestions: [t('logout.removeAll.usual.strange'), t('logout.removal.usual.retired')],
        }}
        typedCount={left}
        isBusy={isBusy}
        onConfirm={(reason) => void run(reason)}
        onCancel={onClose}
      />
    </DeviceDialog>
  );
}
