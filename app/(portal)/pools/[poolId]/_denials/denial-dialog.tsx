'use client';

import { Link2 } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { useQuery } from 'urql';
import { DenialDetailsDocument } from '@/graphql/generated/operations/graphql';
import { ErrorNote } from '@/app/_components/error-note';
import { Instant } from '@/app/_components/times';
import { Button } from '@/app/_components/ui/button';
import { Dialog, DialogContent, DialogDescription, DialogTitle } from '@/app/_components/ui/dialog';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { toast } from '@/app/_components/ui/toast';
import { actionName } from '@/app/_lib/action-name';
import { useT } from '@/app/_text/use-t';
import { DenialExplanation } from './denial-explanation';
import { DenialHolders } from './denial-holders';
import type { DenialLine } from './denial-line';
import { DeviceLink } from './device-link';

type DenialDialogProps = {
  poolId: string;
  /** Which denial it is about; null keeps it closed. */
  denialId: string | null;
  onClose: () => void;
  /** Where a keyboard goes on when no button opened the dialog, but a link. */
  returnFocusTo: RefObject<HTMLElement | null>;
};

/** One refusal, and who held the seats at that moment. */
export function DenialDialog({ poolId, denialId, onClose, returnFocusTo }: DenialDialogProps) {
  return (
    <Dialog open={denialId !== null} onOpenChange={(isOpen) => !isOpen && onClose()}>
      {denialId ? (
        <DialogContent
          className="max-w-3xl outline-none"
          returnFocusTo={returnFocusTo}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            // What there is to read comes first, and what there is to press has yet to come.
            if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
          }}
        >
          <DenialDetails key={denialId} poolId={poolId} denialId={denialId} />
        </DialogContent>
      ) : null}
    </Dialog>
  );
}

function DenialDetails({ poolId, denialId }: { poolId: string; denialId: string }) {
  const t = useT();
  const [{ data, error }, execute] = useQuery({
    query: DenialDetailsDocument,
    variables: { seatPoolId: poolId, id: denialId },
    requestPolicy: 'cache-first',
  });
  const pool = data?.seatPool;
  if (pool?.denial) {
    const { denial, inactivityTimeoutSeconds, mode } = pool;
    return (
      <>
        <DialogTitle>{t('denials.dialogTitle', { name: denial.deviceName })}</DialogTitle>
        <DialogDescription>
          {t('denials.dialogHint', { inUse: denial.inUse, owned: denial.licensedQuantity })}
        </DialogDescription>
        <Facts poolId={poolId} denial={denial} />
        <DenialExplanation poolId={poolId} denialId={denialId} />
        <DenialHolders
          poolId={poolId}
          holders={denial.holders}
          timeoutSeconds={mode === 'CONCURRENT' ? inactivityTimeoutSeconds : null}
        />
        <CopyLink />
      </>
    );
  }
  if (error || data)
    return (
      <>
        <DialogTitle>{t(error ? 'denials.holders' : 'denials.gone')}</DialogTitle>
        <DialogDescription className={error ? 'sr-only' : undefined}>
          {t(error ? 'denials.holdersCaption' : 'denials.goneHint')}
        </DialogDescription>
        {error ? <ErrorNote error={error} onRetry={() => execute()} className="mt-4" /> : null}
      </>
    );
  return (
    <div aria-busy>
      <DialogTitle>{t('denials.holders')}</DialogTitle>
      <DialogDescription>{t('common.loading')}</DialogDescription>
      <Skeleton className="mt-4 h-14 w-full" />
      <Skeleton className="mt-4 h-40 w-full" />
    </div>
  );
}

function Facts({ poolId, denial }: { poolId: string; denial: DenialLine }) {
  const t = useT();
  const facts: [string, ReactNode][] = [
    [t('denials.atTime'), <Instant key="at" at={denial.at} full />],
    [
      t('denials.device'),
      <DeviceLink key="device" poolId={poolId} device={denial.device} name={denial.deviceName} />,
    ],
    [t('denials.person'), denial.userName ?? t('common.none')],
    [t('denials.action'), actionName(t, denial.action)],
  ];
  return (
    <dl className="mt-4 flex flex-wrap gap-x-8 gap-y-3 rounded-lg bg-sunken p-3 text-sm">
      {facts.map(([name, value]) => (
        <div key={name} className="max-w-full min-w-0">
          <dt className="text-xs text-muted">{name}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function CopyLink() {
  const t = useT();
  const copy = () =>
    navigator.clipboard.writeText(location.href).then(
      () => toast.success(t('denials.copied')),
      () => toast.warning(t('denials.notCopied')),
    );
  return (
    <Button size="small" className="mt-4" onClick={() => void copy()}>
      <Link2 aria-hidden />
      {t('denials.copyLink')}
    </Button>
  );
}
