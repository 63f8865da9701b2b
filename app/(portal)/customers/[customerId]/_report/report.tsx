'use client';

import { CalendarX, Inbox } from 'lucide-react';
import { parseAsString, useQueryState } from 'nuqs';
import { useQuery } from 'urql';
import {
  MonthlyReportOfDocument,
  ReportMonthsDocument,
  type MonthlyReportOfQuery,
} from '@/graphql/generated/operations/graphql';
import { EmptyState } from '@/app/_components/empty-state';
import { ErrorNote } from '@/app/_components/error-note';
import { Button } from '@/app/_components/ui/button';
import { Card } from '@/app/_components/ui/card';
import { Link } from '@/app/_components/ui/link';
import { Skeleton } from '@/app/_components/ui/skeleton';
import { usePermission } from '@/app/_components/viewer';
import { formatOf } from '@/app/_text/format';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { monthName } from './month-name';
import { ReportBar } from './report-bar';
import { ReportPool } from './report-pool';

/** Monthly report of a customer's licences, to read, print and mail. */
export function Report({ customerId }: { customerId: string }) {
  const t = useT();
  const { months, month, isKept, choose, mailConfigured, customer, error, reread } = useReport(customerId);
  const latest = months?.[0];
  return (
    <div className="space-y-4">
      <ReportBar
        customerId={customerId}
        months={months}
        month={month}
        isReady={customer !== undefined}
        mailConfigured={mailConfigured}
        onChoose={choose}
      />
      {error ? <ErrorNote error={error} onRetry={reread} /> : null}
      {isKept === false && latest !== undefined ? (
        <Card>
          <EmptyState icon={CalendarX} title={t('report.unavailable')}>
            <p>
              {t('report.keptHint')} {t('report.unavailableHint')}
            </p>
            <Button className="mt-3" onClick={() => choose(latest)}>
              {t('report.latest')}
            </Button>
          </EmptyState>
        </Card>
      ) : customer ? (
        <Sheet customer={customer} />
      ) : error ? null : (
        <ReportSkeleton />
      )}
    </div>
  );
}

function Sheet({ customer }: { customer: NonNullable<MonthlyReportOfQuery['customer']> }) {
  const t = useT();
  const { locale } = useFormat();
  const mayChangeZone = usePermission('CHANGE_ALERT_SETTINGS');
  const { month, timeZone, since, until, isComplete, isTruncated, pools } = customer.monthlyReport;
  // Days of the report are in the customer's time zone, not the reader's.
  const format = formatOf(locale, timeZone);
  const lastInstant = new Date(Date.parse(until) - (isComplete ? 1 : 0)).toISOString();
  return (
    <article className="print-sheet space-y-4 print:space-y-2">
      <Card className="p-4 sm:p-6 print:border-0 print:p-0 print:shadow-none">
        <h2 className="text-lg font-semibold tracking-tight">
          {t('report.heading', { month: monthName(locale, month) })}
        </h2>
        <p className="mt-0.5 text-sm text-muted">
          {/* On paper it is printed above. */}
          <span className="print:hidden">
            {customer.name} ({customer.code}) ·{' '}
          </span>
          {t('report.from', { from: format.day(since), to: format.day(lastInstant) })} ·{' '}
          {t('report.zone', { zone: timeZone.replaceAll('_', ' ') })}
          {mayChangeZone ? (
            <Link
              href={`/customers/${customer.id}/alerts/settings`}
              className="ml-2 text-accent underline underline-offset-4 print:hidden"
            >
              {t('report.changeZone')}
            </Link>
          ) : null}
        </p>
        {isTruncated ? (
          <p className="mt-2 text-sm">{t('report.truncated', { from: format.day(since) })}</p>
        ) : null}
        {isComplete ? null : (
          <p className="mt-2 text-sm">{t('report.soFar', { at: format.dayAndTime(until) })}</p>
        )}
        {pools.length > 0 ? (
          <ul className="mt-3 space-y-1 text-sm print:hidden">
            {pools.map((pool) => (
              <li key={pool.seatPool.id}>
                {pool.denialCount > 0
                  ? t('report.refused', {
                      code: pool.seatPool.application.code,
                      denials: pool.denialCount,
                      people: pool.peopleHit,
                      full: format.duration(pool.fullSeconds),
                    })
                  : t('report.calm', {
                      code: pool.seatPool.application.code,
                      peak: pool.peakInUse,
                      licensed: pool.licensedQuantity,
                    })}
              </li>
            ))}
          </ul>
        ) : null}
      </Card>
      {pools.length === 0 ? (
        <Card>
          <EmptyState icon={Inbox} title={t('report.empty')}>
            {t('report.emptyHint')}
          </EmptyState>
        </Card>
      ) : (
        pools.map((pool) => <ReportPool key={pool.seatPool.id} pool={pool} />)
      )}
    </article>
  );
}

function ReportSkeleton() {
  const t = useT();
  return (
    <div aria-busy className="space-y-4">
      <p role="status" className="sr-only">
        {t('common.loading')}
      </p>
      <Card className="p-4 sm:p-6">
        <Skeleton className="h-20" />
      </Card>
      <Card className="p-4 sm:p-6">
        <Skeleton className="h-96" />
      </Card>
    </div>
  );
}

/** Report of the month in the address, by default the current one. */
function useReport(customerId: string) {
  const withSettings = usePermission('SEE_ALERT_SETTINGS');
  const [asked, setMonth] = useQueryState('month', parseAsString);
  const [{ data, error: monthsError }, readMonths] = useQuery({
    query: ReportMonthsDocument,
    variables: { customerId, withSettings },
  });
  const months = data?.customer?.reportMonths;
  const month = asked ?? months?.[0] ?? null;
  const isKept = months && month !== null ? months.includes(month) : null;
  const [report, readReport] = useQuery({
    query: MonthlyReportOfDocument,
    variables: { customerId, month: month ?? '' },
    pause: isKept !== true,
  });
  const customer = isKept ? report.data?.customer : undefined;
  // While another month is being read, the result is still that of the previous one.
  const shown = customer?.monthlyReport.month === month ? customer : undefined;
  return {
    months,
    month,
    isKept,
    choose: (next: string) => void setMonth(next === months?.[0] ? null : next, { history: 'push' }),
    /** Null: the reader may not know. */
    mailConfigured: data?.customer?.alertSettings?.mailConfigured ?? null,
    customer: shown,
    error: monthsError ?? (report.fetching ? undefined : report.error),
    reread: () => {
      readMonths({ requestPolicy: 'network-only' });
      if (isKept) readReport({ requestPolicy: 'network-only' });
    },
  };
}
