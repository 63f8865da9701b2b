'use client';

import { BellRing } from 'lucide-react';
import { useQuery } from 'urql';
import { OpenAlertsDocument, type AlertRowFragment } from '@/graphql/generated/operations/graphql';
import { EmptyState } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { ListSkeleton } from '@/app/_components/list-skeleton';
import { Ago } from '@/app/_components/times';
import { Dialog, DialogContent, DialogDescription, DialogTitle } from '@/app/_components/ui/dialog';
import { Link } from '@/app/_components/ui/link';
import { usePermission, useViewer } from '@/app/_components/viewer';
import { useReread } from '@/app/_hooks/use-reread';
import { useT } from '@/app/_text/use-t';
import { AcknowledgeButton, useSeenCount } from './acknowledge-button';
import { AlertBadge } from './alert-badge';
import { alertHref, describeAlert } from './describe-alert';
import { BELL_KINDS } from './alert-kinds';

const MAX_SHOWN = 30;
const REREAD_INTERVAL_MS = 15_000;

/** Panel with the active alerts that the reader may see, most severe first. */
export function AlertPanel({ onClose }: { onClose: () => void }) {
  const t = useT();
  const { customerId } = useViewer();
  const [{ data, error }, execute] = useQuery({
    query: OpenAlertsDocument,
    variables: { first: MAX_SHOWN, kinds: BELL_KINDS },
  });
  const reread = () => execute({ requestPolicy: 'network-only' });
  useReread(useSeenCount(), reread, REREAD_INTERVAL_MS);
  const alerts = data?.alerts.edges.map(({ node }) => node);
  const more = (data?.alerts.totalCount ?? 0) - (alerts?.length ?? 0);
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <DialogContent className="sm:top-14 sm:right-4 sm:left-auto sm:w-104 sm:max-w-none">
        <DialogTitle>{t('alerts.panelTitle')}</DialogTitle>
        <DialogDescription>{t('alerts.panelHint')}</DialogDescription>
        <div className="mt-3">
          {error && !alerts ? <ErrorNote error={error} onRetry={reread} /> : null}
          {alerts ? (
            alerts.length === 0 ? (
              <EmptyState icon={BellRing} title={t('alerts.noneOpen')}>
                {t('alerts.noneOpenHint')}
              </EmptyState>
            ) : (
              <ul className="divide-y divide-line">
                {alerts.map((alert) => (
                  <OpenAlert key={alert.id} alert={alert} onFollow={onClose} />
                ))}
              </ul>
            )
          ) : error ? null : (
            <ListSkeleton rows={3} />
          )}
          {more > 0 ? (
            <p className="pt-2 text-[13px] text-muted">{t('alerts.panelMore', { count: more })}</p>
          ) : null}
        </div>
        {customerId === null ? null : (
          <p className="mt-3 border-t border-line pt-3 text-sm">
            <Link
              href={`/customers/${customerId}/alerts`}
              onClick={onClose}
              className="font-medium text-accent underline underline-offset-4"
            >
              {t('alerts.all')}
            </Link>
          </p>
        )}
      </DialogContent>
    </Dialog>
  );
}

type OpenAlertProps = { alert: AlertRowFragment; onFollow: () => void };

function OpenAlert({ alert, onFollow }: OpenAlertProps) {
  const t = useT();
  const seesAllCustomers = usePermission('SEE_ALL_CUSTOMERS');
  const mayAcknowledge = usePermission('ACKNOWLEDGE_ALERTS');
  const { customer, seatPool, acknowledgedAt, acknowledgedBy } = alert;
  return (
    <li className="space-y-1.5 py-3 text-sm">
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <AlertBadge kind={alert.kind} />
        <span className="text-[13px] text-muted">
          <Ago at={alert.raisedAt} />
        </span>
      </div>
      <p className="break-words">
        <Link href={alertHref(alert)} onClick={onFollow} className="font-medium underline underline-offset-4">
          {seatPool.application.name}
        </Link>
        {': '}
        {describeAlert(t, alert)}
      </p>
      <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        {seesAllCustomers ? (
          <Link
            href={`/customers/${customer.id}/alerts`}
            onClick={onFollow}
            aria-label={t('alerts.allOf', { customer: customer.name })}
            className="min-w-0 text-[13px] break-words text-muted underline underline-offset-4"
          >
            {customer.name}
          </Link>
        ) : null}
        {acknowledgedAt !== null ? (
          <span className="text-[13px] text-muted">
            {t('alerts.seenBy', { name: acknowledgedBy ?? t('common.unknown') })}
          </span>
        ) : mayAcknowledge ? (
          <AcknowledgeButton alert={alert} />
        ) : null}
      </div>
    </li>
  );
}
