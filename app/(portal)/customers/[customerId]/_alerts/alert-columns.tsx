import type { AlertRowFragment } from '@/graphql/generated/operations/graphql';
import type { DataColumn } from '@/app/_components/data-table/data-column';
import { Instant } from '@/app/_components/times';
import { Badge } from '@/app/_components/ui/badge';
import { Link } from '@/app/_components/ui/link';
import type { Format } from '@/app/_text/format';
import type { Translate } from '@/app/_text/translate';
import { AcknowledgeButton } from '../../../_alerts/acknowledge-button';
import { AlertBadge } from '../../../_alerts/alert-badge';
import { alertHref, describeAlert } from '../../../_alerts/describe-alert';

type AlertColumnsOptions = { t: Translate; format: Format; mayAcknowledge: boolean };

export function alertColumns({
  t,
  format,
  mayAcknowledge,
}: AlertColumnsOptions): DataColumn<AlertRowFragment>[] {
  return [
    {
      id: 'what',
      header: t('alerts.what'),
      isRowHeader: true,
      width: '31%',
      cell: (alert) => (
        <span className="block min-w-0 break-words">
          <AlertBadge kind={alert.kind} isOver={alert.clearedAt !== null} />
          <Link
            href={alertHref(alert)}
            className="mt-1 block font-normal text-accent underline underline-offset-4"
          >
            {describeAlert(t, alert)}
          </Link>
        </span>
      ),
    },
    {
      id: 'pool',
      header: t('alerts.pool'),
      cell: ({ seatPool }) => (
        <Link href={`/pools/${seatPool.id}`} className="underline underline-offset-4">
          {seatPool.application.name}
        </Link>
      ),
    },
    {
      id: 'raised',
      header: t('alerts.raised'),
      isFixed: true,
      width: '17%',
      cell: ({ raisedAt, toldAt }) => (
        <>
          <Instant at={raisedAt} />
          {toldAt === null ? (
            <span title={t('alerts.shownOnlyHint')} className="block text-[13px] text-muted">
              {t('alerts.shownOnly')}
            </span>
          ) : null}
        </>
      ),
    },
    {
      id: 'over',
      header: t('alerts.over'),
      isFixed: true,
      width: '15%',
      cell: ({ raisedAt, clearedAt }) =>
        clearedAt === null ? (
          <Badge tone="warn">{t('alerts.open')}</Badge>
        ) : (
          <>
            <Instant at={clearedAt} />
            <span className="block text-[13px] text-muted">
              {t('alerts.lasted', {
                duration: format.duration((Date.parse(clearedAt) - Date.parse(raisedAt)) / 1_000),
              })}
            </span>
          </>
        ),
    },
    {
      id: 'seen',
      header: t('alerts.seen'),
      isFixed: true,
      width: '21%',
      isWideOnCard: true,
      cell: (alert) => {
        if (alert.acknowledgedAt === null)
          return mayAcknowledge ? (
            <AcknowledgeButton alert={alert} />
          ) : (
            <span className="text-muted">{t('alerts.notSeen')}</span>
          );
        return (
          <>
            <span className="block break-words">{alert.acknowledgedBy}</span>
            <span className="text-[13px] text-muted">
              <Instant at={alert.acknowledgedAt} />
            </span>
          </>
        );
      },
    },
  ];
}
