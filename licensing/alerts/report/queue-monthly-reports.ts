import { and, eq, sql } from 'drizzle-orm';
import { namePools } from '../../../db/queries/alert-looks';
import { alertMails, alertSettings, monthlyReportRuns } from '../../../db/schema';
import { getCustomers } from '../../catalogue/get-customer';
import type { Runtime } from '../../context';
import { zoneCalendar } from '../../rules/zone-calendar';
import { inTransaction } from '../../seat-engine';
import type { AlertSettingsRecord } from '../alert-settings';
import { databaseClock } from '../evaluate-alerts';
import { addresseesOf } from '../mail/addressees';
import { askRecipients } from '../mail/ask-recipients';
import { localMinute } from '../message-due-at';
import { readMonthlyReport } from './get-monthly-report';
import { reportMail } from './report-mail';
import { monthBefore } from './report-month';

type Parts = Pick<Runtime, 'db' | 'outgoing' | 'portal'>;

const REPORTS = { person: 'monthly reports', customer: 'monthly reports' };
const SIX_O_CLOCK = 6 * 60;
/** When no process was running on the first, the second will do; later nobody expects it any more. */
const LAST_DAY = '02';

/**
 * Writes the report of the month before to those who want it, from six o'clock on the first in the customer's zone;
 * once, however many processes try. `at` stands for the database's clock, for tests.
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
      // The others get theirs; this one is tried again.
      failure ??= error;
    }
  }
  if (failure) throw failure;
  return { mails };
}

/** The month whose report is due, if one is. */
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
    await askRecipients(tx, settings, { outgoing, at });
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
