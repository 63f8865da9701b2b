import { and, eq, inArray } from 'drizzle-orm';
import type { Executor } from '../../db/client';
import { alertKinds, alertSettings, portalUsers } from '../../db/schema';
import { requireCustomer } from '../access';
import type { Call } from '../context';
import { getCustomers } from '../catalogue/get-customer';
import { notFound } from '../errors';

/** What a customer wants to be told of, when and how. */
export type AlertSettingsRecord = typeof alertSettings.$inferSelect;

/** What a customer has who has set nothing. */
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

/** The settings of a customer's alerts. VENDOR_ADMIN, SUPPORT, CUSTOMER_ADMIN: they hold addresses. */
export async function getAlertSettings({
  ctx,
  input: { customerId },
}: Call<{ customerId: string }>): Promise<AlertSettingsRecord> {
  requireCustomer(ctx, customerId, 'customer', 'SEE_ALERT_SETTINGS');
  if ((await getCustomers(ctx.db, [customerId])).length === 0) throw notFound('customer');
  return readAlertSettings(ctx.db, customerId);
}

/** The settings of a customer, or what counts where there are none. */
export async function readAlertSettings(db: Executor, customerId: string): Promise<AlertSettingsRecord> {
  const [settings] = await db.select().from(alertSettings).where(eq(alertSettings.customerId, customerId));
  return settings ?? { customerId, ...defaultAlertSettings };
}

/** The settings of a customer as a transaction sees them that changes them; nobody else does meanwhile. */
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

/** The portal users among recipients who are still the customer's and may sign in. */
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
