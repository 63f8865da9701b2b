'use client';

import { Mail, Printer } from 'lucide-react';
import { useId } from 'react';
import { useMutation } from 'urql';
import { SendMonthlyReportDocument } from '@/graphql/generated/operations/graphql';
import { ErrorNote } from '@/app/_components/error-note';
import { ExportLink } from '@/app/_components/export-link';
import { Button } from '@/app/_components/ui/button';
import { Hint, Label, Select } from '@/app/_components/ui/field';
import { toast } from '@/app/_components/ui/toast';
import { exportAddress } from '@/app/_lib/export-address';
import { useFormat } from '@/app/_text/use-format';
import { useT } from '@/app/_text/use-t';
import { monthName } from './month-name';

type ReportBarProps = {
  customerId: string;
  months: readonly string[] | undefined;
  month: string | null;
  /** Whether the report has been read, so that it can be printed and mailed. */
  isReady: boolean;
  /** Null: the reader may not know. */
  mailConfigured: boolean | null;
  onChoose: (month: string) => void;
};

/** Selects the month, prints and mails the report. */
export function ReportBar({ customerId, months, month, isReady, mailConfigured, onChoose }: ReportBarProps) {
  const t = useT();
  const { locale } = useFormat();
  const id = useId();
  const [{ fetching, error }, send] = useMutation(SendMonthlyReportDocument);
  const offered = months ?? [];
  const mail = async () => {
    if (fetching || month === null) return;
    const { data } = await send({ input: { customerId, month } });
    const sent = data?.sendMonthlyReport;
    if (!sent) return;
    if (sent.error === null) toast.success(t('alerts.sent', { address: sent.sentTo }));
    else toast.error(t('alerts.notSent', { address: sent.sentTo }), { description: sent.error });
  };
  return (
    <div className="space-y-3 print:hidden">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div className="space-y-1.5">
          <Label htmlFor={id}>{t('report.month')}</Label>
          <Select
            id={id}
            value={month ?? ''}
            aria-describedby={`${id}-hint`}
            disabled={offered.length === 0}
            onChange={({ target }) => onChoose(target.value)}
          >
            {month !== null && !offered.includes(month) ? (
              <option value={month}>{monthName(locale, month)}</option>
            ) : null}
            {offered.map((one) => (
              <option key={one} value={one}>
                {monthName(locale, one)}
              </option>
            ))}
          </Select>
          <Hint id={`${id}-hint`}>{t('report.keptHint')}</Hint>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          {isReady && month !== null ? (
            <ExportLink
              href={exportAddress('monthly-report', { customerId, month })}
              of={t('report.heading', { month: monthName(locale, month) })}
            />
          ) : null}
          {mailConfigured === false ? null : (
            <Button disabled={!isReady} aria-disabled={fetching || undefined} onClick={() => void mail()}>
              <Mail aria-hidden />
              {t(fetching ? 'report.mailing' : 'report.mail')}
            </Button>
          )}
          <Button variant="primary" disabled={!isReady} onClick={() => window.print()}>
            <Printer aria-hidden />
            {t('report.print')}
          </Button>
        </div>
      </div>
      {mailConfigured === false ? <p className="text-[13px] text-muted">{t('report.noMail')}</p> : null}
      {error && !fetching ? <ErrorNote error={error} /> : null}
    </div>
  );
}
