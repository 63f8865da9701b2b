import { and, eq, sql } from 'drizzle-orm';
import { namePools } from '../../../db/queries/alert-evaluations';
import { alertMails, alertSettings, monthlyReportRuns } from '../../../db/schema';
import { getCustomers } from '../../catalogue/get-customer';
import type { Runtime } from '../../context';
import { zoneCalendar } from '../../rules/zone-calendar';
import { inTransaction } from '../../seat-engine';
import type { AlertSettingsRecord } from '../alert-settings';
import { databaseClock } from '../evaluate-alerts';
import { addresseesOf } from '../mail/addressees';
import { requestConfirmations } from '../mail/request-confirmations';
import { localMinute } from '../message-due-at';
import { readMonthlyReport } from './get-monthly-report';
import { reportMail } from './report-mail';
import { monthBefore } from './report-month';

type Parts = Pick<Runtime, 'db' | 'outgoing' | 'portal'>;

const REPORTS = { person: 'monthly reports', customer: 'monthly reports' };
const SIX_O_CLOCK = 6 * 60;
/** If no process ran on the first, the report is sent on the second; later it is skipped. */
const LAST_DAY = '02';

/**
 * Enqueues the report of the previous month from six o'clock on the first in the customer's time zone, once across
 * all processes. `at` replaces the database's clock in tests.
 */
export async function queueMonthlyReports({
  runtime,
  at,
}: {
  runtime: Parts;
  at?: Date;
}): Promise<{ mails: number }> {
  const { db } = runtime;
  if (!runtime.outgoing.sendMail) return { mails: 0 };
  const now = at ?? (await databaseClock(db));
  const wanting = await db
    .select()
    .from(alertSettings)
    .where(sql`${alertSettings.recipients} @> '[{"monthlyReport": true}]'`);
  let mails = 0;
  let failure: unknown;
  for (const settings of wanting) {
    const month = dueMonth(settings.timeZone, now.getTime());
    if (!month || (await hasRun(db, settings.customerId, month))) continue;
    try {
      mails += await queueReport(runtime, settings, month, now);
    } catch (error) {
      // Other customers get their reports; this one is retried.
      failure ??= error;
    }
  }
  if (failure) throw failure;
  return { mails };
}

/** Month whose report is due. Null if none is. */
export function dueMonth(timeZone: string, now: number): string | null {
  const date = zoneCalendar(timeZone, now, now + 1).days[0]?.date ?? '';
  const [month, day] = [date.slice(0, 7), date.slice(8)];
  const isDue = day === '01' ? localMinute(now, timeZone) >= SIX_O_CLOCK : day === LAST_DAY;
  return isDue ? monthBefore(month) : null;
}

const isRun = (customerId: string, month: string) =>
  and(eq(monthlyReportRuns.customerId, customerId), eq(monthlyReportRuns.month, month));

async function hasRun(db: Parts['db'], customerId: string, month: string): Promise<boolean> {
  const runs = await db.select().from(monthlyReportRuns).where(isRun(customerId, month));
  return runs.length > 0;
}

async function queueReport(
  { db, outgoing, portal }: Parts,
  settings: AlertSettingsRecord,
  month: string,
  at: Date,
): Promise<number> {
  const { customerId } = settings;
  const reports = portal.databaseFor({ ...REPORTS, giveUpAt: performance.now() + 60_000 });
  const report = await readMonthlyReport(reports, customerId, month, at);
  const [customer] = await getCustomers(db, [customerId]);
  if (!customer) return 0;
  const names = await namePools(
    db,
    report.pools.map(({ seatPool }) => seatPool),
  );
  return inTransaction(db, async (tx) => {
    const mine = await tx
      .insert(monthlyReportRuns)
      .values({ customerId, month, queuedAt: at })
      .onConflictDoNothing()
      .returning();
    if (mine.length === 0) return 0;
    await requestConfirmations(tx, settings, { outgoing, at });
    const addressees = await addresseesOf(tx, settings, 'monthlyReport', at);
    if (addressees.length === 0) return 0;
    await tx.insert(alertMails).values(
      addressees.map(({ address, language }) => ({
        customerId,
        kind: 'MONTHLY_REPORT' as const,
        toAddress: address,
        ...reportMail({ customer, report, names, language, publicUrl: outgoing.publicUrl }),
        createdAt: at,
        nextAttemptAt: at,
      })),
    );
    return addressees.length;
  });
}
