import type { AlertPoolRow } from '../../../db/queries/alert-evaluations';
import type { PortalLanguage } from '../../../db/schema';
import { encodeId } from '../../ids';
import { layOutMail } from '../mail/lay-out-mail';
import { mailLocales, mailTexts } from '../mail/mail-texts';
import type { MonthlyReportPoolRecord } from './assemble-report';
import type { MonthlyReportRecord } from './get-monthly-report';

export type ReportMailContent = {
  customer: { id: string; name: string };
  report: MonthlyReportRecord;
  names: readonly AlertPoolRow[];
  language: PortalLanguage;
  publicUrl: string | null;
};

/** E-mail with the figures of a month, all of which the portal shows too. */
export function reportMail({ customer, report, names, language, publicUrl }: ReportMailContent) {
  const t = mailTexts[language].report;
  const { timesAre } = mailTexts[language];
  const locale = mailLocales[language];
  const month = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(
    new Date(`${report.month}-01T00:00:00Z`),
  );
  const subject = t.subject(customer.name, month);
  const date = new Intl.DateTimeFormat(locale, { timeZone: report.timeZone, day: 'numeric', month: 'long' });
  const hours = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const day = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });

  const factsOf = (pool: MonthlyReportPoolRecord) => [
    { label: t.licensed, value: String(pool.licensedQuantity) },
    { label: t.peak, value: String(pool.peakInUse) },
    { label: t.full, value: hours.format(pool.fullSeconds / 3600) },
    {
      label: t.denials,
      value: pool.denialCount === 0 ? t.nothing : t.denialsOf(pool.denialCount, pool.episodeCount),
    },
    ...(pool.denialCount === 0 ? [] : [{ label: t.people, value: String(pool.peopleHit) }]),
    ...(pool.busiestDay
      ? [
          {
            label: t.busiest,
            value: t.busiestOf(
              day.format(new Date(`${pool.busiestDay.date}T00:00:00Z`)),
              pool.busiestDay.peakInUse,
              pool.busiestDay.denialCount,
            ),
          },
        ]
      : []),
    { label: t.idle, value: pool.idleLicenses === 0 ? t.nothing : String(pool.idleLicenses) },
  ];
  const entries = report.pools.map((pool) => ({
    title: names.find(({ seat_pool_id: id }) => id === pool.seatPool.id)?.application_name ?? '',
    facts: factsOf(pool),
  }));
  const url = `${publicUrl}/customers/${encodeId('customer', customer.id)}/report?month=${report.month}`;
  return {
    subject,
    ...layOutMail({
      heading: subject,
      entries: entries.length > 0 ? entries : [{ title: t.noPools }],
      footer: [
        ...(report.isTruncated ? [t.truncated(date.format(report.since))] : []),
        timesAre(report.timeZone),
        t.why(customer.name),
      ],
      link: publicUrl ? { text: t.open, url } : null,
    }),
  };
}
