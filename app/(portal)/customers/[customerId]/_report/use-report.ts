'use client';

import { parseAsString, useQueryState } from 'nuqs';
import { useQuery } from 'urql';
import { MonthlyReportOfDocument, ReportMonthsDocument } from '@/graphql/generated/operations/graphql';
import { useViewer } from '@/app/_components/viewer';
import { maySeeAlertSettings } from '@/app/_lib/rights';

/** The report of the month that the address asks for, else of the one under way. */
export function useReport(customerId: string) {
  const { role } = useViewer();
  const [asked, setMonth] = useQueryState('month', parseAsString);
  const [{ data, error: monthsError }, readMonths] = useQuery({
    query: ReportMonthsDocument,
    variables: { customerId, withSettings: maySeeAlertSettings(role) },
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
  // While another month is read, the answer is still that of the one before.
  const shown = customer?.monthlyReport.month === month ? customer : undefined;
  return {
    months,
    month,
    isKept,
    choose: (next: string) => void setMonth(next === months?.[0] ? null : next, { history: 'push' }),
    /** Null: not known to the reader. */
    mailConfigured: data?.customer?.alertSettings?.mailConfigured ?? null,
    customer: shown,
    error: monthsError ?? (report.fetching ? undefined : report.error),
    reread: () => {
      readMonths({ requestPolicy: 'network-only' });
      if (isKept) readReport({ requestPolicy: 'network-only' });
    },
  };
}
