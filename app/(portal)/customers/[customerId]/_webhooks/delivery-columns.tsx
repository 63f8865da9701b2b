import { Check, Clock, X } from 'lucide-react';
import type { DeliveryRowFragment } from '@/graphql/generated/operations/graphql';
import type { DataColumn } from '@/app/_components/data-table/data-column';
import { Instant } from '@/app/_components/times';
import { Badge } from '@/app/_components/ui/badge';
import { Button } from '@/app/_components/ui/button';
import type { Translate } from '@/app/_text/translate';
import { useT } from '@/app/_text/use-t';

const LOOKS = {
  PENDING: { icon: Clock, tone: 'warn' },
  DELIVERED: { icon: Check, tone: 'ok' },
  GIVEN_UP: { icon: X, tone: 'bad' },
} as const;

export function DeliveryStatus({ status }: Pick<DeliveryRowFragment, 'status'>) {
  const t = useT();
  const { icon: Icon, tone } = LOOKS[status];
  return (
    <Badge tone={tone}>
      <Icon aria-hidden />
      {t(`alerts.hooks.statuses.${status}`)}
    </Badge>
  );
}

/** Result of an attempt: the HTTP status, or the error. */
export function describeAttempt(t: Translate, attempt: DeliveryRowFragment['attempts'][number] | undefined) {
  if (!attempt) return t('alerts.hooks.noAttempt');
  if (attempt.statusCode === null) return attempt.error ?? t('common.unknown');
  return t('alerts.hooks.answered', { status: String(attempt.statusCode) });
}

export function deliveryColumns(
  t: Translate,
  onOpen: (id: string) => void,
): DataColumn<DeliveryRowFragment>[] {
  return [
    {
      id: 'event',
      header: t('alerts.hooks.event'),
      isRowHeader: true,
      width: '28%',
      cell: ({ type, messageId }) => (
        <span className="block min-w-0">
          {t(`alerts.hooks.events.${type}`)}
          <code className="block text-xs font-normal break-all text-muted">{messageId}</code>
        </span>
      ),
    },
    {
      id: 'made',
      header: t('alerts.hooks.made'),
      isFixed: true,
      width: '18%',
      cell: ({ createdAt }) => <Instant at={createdAt} />,
    },
    {
      id: 'status',
      header: t('alerts.hooks.state'),
      isFixed: true,
      width: '20%',
      cell: ({ status, nextAttemptAt }) => (
        <span className="block space-y-1">
          <DeliveryStatus status={status} />
          {nextAttemptAt ? (
            <span className="block text-[13px] text-muted">
              {t('alerts.hooks.nextAt')} <Instant at={nextAttemptAt} />
            </span>
          ) : null}
        </span>
      ),
    },
    {
      id: 'attempts',
      header: t('alerts.hooks.attempts'),
      isFixed: true,
      width: '10%',
      align: 'end',
      hideBelow: 'lg',
      cell: ({ attempts }) => attempts.length,
    },
    {
      id: 'answer',
      header: t('alerts.hooks.lastAnswer'),
      isFixed: true,
      isWideOnCard: true,
      cell: ({ attempts }) => <span className="break-words">{describeAttempt(t, attempts.at(-1))}</span>,
    },
    {
      id: 'open',
      header: t('alerts.hooks.details'),
      isHeaderSpoken: true,
      align: 'end',
      width: '15%',
      cell: ({ id, messageId }) => (
        <Button
          size="small"
          variant="quiet"
          aria-label={t('alerts.hooks.detailsOf', { id: messageId })}
          aria-haspopup="dialog"
          onClick={() => onOpen(id)}
        >
          {t('alerts.hooks.details')}
        </Button>
      ),
    },
  ];
}
