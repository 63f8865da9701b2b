import { z } from 'zod';
import type { Executor } from '../../../db/client';
import { namePools } from '../../../db/queries/alert-evaluations';
import { tallyDenialsOfMonth } from '../../../db/queries/month-denials';
import { requireCustomer } from '../../access';
import { getCustomers } from '../../catalogue/get-customer';
import type { Call } from '../../context';
import { notFound } from '../../errors';
import { parse } from '../../input';
import { readPoolKeys } from '../../pool/pool-keys';
import { usageChangesOf } from '../../records/usage-changes';
import { EPISODE_GAP_SECONDS } from '../../rules/denial-episode';
import { readAlertSettings } from '../alert-settings';
import { databaseClock } from '../evaluate-alerts';
import { assembleReport, type MonthlyReportPoolRecord } from './assemble-report';
import { reportMonth, reportMonths } from './report-month';

export type MonthlyReportRecord = {
  customerId: string;
  month: string;
  timeZone: string;
  /** Start of the month, or of the first day still kept. */
  since: Date;
  /** End of the month, or now for the current one. */
  until: Date;
  isComplete: boolean;
  /** Whether records of the first days are no longer kept (L26). */
  isTruncated: boolean;
  pools: MonthlyReportPoolRecord[];
};

/**
 * Licence use of a customer in one month of its own time zone, such as 2026-10, for everyone who may see the
 * customer. `BAD_USER_INPUT` for a month that has not begun, or that is no longer available (L26).
 */
export async function getMonthlyReport({
  ctx,
  input,
}: Call<{ customerId: string; month: string }>): Promise<MonthlyReportRecord> {
  requireCustomer(ctx, input.customerId, 'customer');
  const { month } = parse(schema, { month: input.month });
  if ((await getCustomers(ctx.db, [input.customerId])).length === 0) throw notFound('customer');
  return readMonthlyReport(ctx.db, input.customerId, month);
}

/** Months that have a report, newest first, for everyone who may see the customer. */
export async function listReportMonths({
  ctx,
  input: { customerId },
}: Call<{ customerId: string }>): Promise<string[]> {
  requireCustomer(ctx, customerId, 'customer');
  const { timeZone } = await readAlertSettings(ctx.db, customerId);
  return reportMonths(timeZone, (await databaseClock(ctx.db)).getTime());
}

/** Reads the report. The caller has checked the rights. */
export async function readMonthlyReport(
  db: Executor,
  customerId: string,
  month: string,
  at?: Date,
): Promise<MonthlyReportRecord> {
  const { timeZone } = await readAlertSettings(db, customerId);
  const now = at ?? (await databaseClock(db));
  const period = reportMonth(month, timeZone, now.getTime());
  const [since, until] = [new Date(period.since), new Date(period.until)];
  const [keys = []] = await readPoolKeys(db, [{ customerId }]);
  const [names, changes, tallies] = await Promise.all([
    namePools(db, keys),
    usageChangesOf(db, keys, since),
    tallyDenialsOfMonth(db, customerId, { since, until, gapSeconds: EPISODE_GAP_SECONDS }),
  ]);
  const pools = names.flatMap(({ seat_pool_id: id }) => {
    const change = changes.find(({ seatPool }) => seatPool.id === id);
    // A pool created after the month has no figures.
    if (!change || change.createdAt >= period.until * 1000) return [];
    return [
      assembleReport(
        period,
        change,
        tallies.filter(({ seatPoolId }) => seatPoolId === id),
      ),
    ];
  });
  const isComplete = period.until < now.getTime();
  return { customerId, month, timeZone, since, until, isComplete, isTruncated: period.isTruncated, pools };
}

const schema = z.object({
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month, for instance 2026-10'),
});
