import { and, eq, inArray } from 'drizzle-orm';
import type { Executor } from '../../db/client';
import { alertKinds, alertSettings, portalUsers } from '../../db/schema';
import { requireCustomer } from '../access';
import type { Call } from '../context';
import { getCustomers } from '../catalogue/get-customer';
import { notFound } from '../errors';

export type AlertSettingsRecord = typeof alertSettings.$inferSelect;

/** Settings of a customer who has never changed them. */
export const defaultAlertSettings = {
  kinds: [...alertKinds],
  nearlyFullPercent: 80,
  timeZone: 'UTC',
  quietFrom: null,
  quietUntil: null,
  digestMinutes: 10,
  coolDownMinutes: 60,
  recipients: [],
} satisfies Omit<AlertSettingsRecord, 'customerId'>;

/** Alert settings of a customer. VENDOR_ADMIN, SUPPORT, CUSTOMER_ADMIN, because they contain addresses. */
export async function getAlertSettings({
  ctx,
  input: { customerId },
}: Call<{ customerId: string }>): Promise<AlertSettingsRecord> {
  requireCustomer(ctx, customerId, 'customer', 'SEE_ALERT_SETTINGS');
  if ((await getCustomers(ctx.db, [customerId])).length === 0) throw notFound('customer');
  return readAlertSettings(ctx.db, customerId);
}

/** Alert settings of a customer, or the defaults. */
export async function readAlertSettings(db: Executor, customerId: string): Promise<AlertSettingsRecord> {
  const [settings] = await db.select().from(alertSettings).where(eq(alertSettings.customerId, customerId));
  return settings ?? { customerId, ...defaultAlertSettings };
}

/** Alert settings of a customer, locked until the end of the transaction. */
export async function lockAlertSettings(tx: Executor, customerId: string): Promise<AlertSettingsRecord> {
  await tx.insert(alertSettings).values({ customerId }).onConflictDoNothing();
  const [settings] = await tx
    .select()
    .from(alertSettings)
    .where(eq(alertSettings.customerId, customerId))
    .for('update');
  if (!settings) throw notFound('customer');
  return settings;
}

/** Portal users among the recipients who still exist and may sign in. */
export async function portalUsersOf(
  db: Executor,
  customerId: string,
  recipients: AlertSettingsRecord['recipients'],
) {
  const ids = recipients.flatMap(({ portalUserId }) => portalUserId ?? []);
  if (ids.length === 0) return [];
  return db
    .select({
      id: portalUsers.id,
      email: portalUsers.email,
      language: portalUsers.language,
      disabledAt: portalUsers.disabledAt,
    })
    .from(portalUsers)
    .where(and(eq(portalUsers.customerId, customerId), inArray(portalUsers.id, ids)));
}
