import { eq } from 'drizzle-orm';
import { alertSettings } from '../../db/schema';
import { isVendor, requirePortal } from '../access';
import type { PortalActor } from '../actor';
import { getCustomers } from '../catalogue/get-customer';
import type { Call } from '../context';
import { LicensingError, notFound } from '../errors';
import { encodeId } from '../ids';
import { changesBetween, recordAudit } from '../records/record-audit';
import { inTransaction } from '../seat-engine';
import { databaseClock } from './evaluate-alerts';
import { askRecipients } from './mail/ask-recipients';
import { lockAlertSettings, readAlertSettings, type AlertSettingsRecord } from './alert-settings';
import { asAudited } from './update-alert-settings';

/** Which mails about their customer somebody gets. */
export type OwnAlertMailRecord = { alerts: boolean; monthlyReport: boolean };

/** Which mails the caller gets. Anybody of a customer; the vendor's people get none, they look at the portal. */
export async function getOwnAlertMail({ ctx }: Pick<Call<never>, 'ctx'>): Promise<OwnAlertMailRecord | null> {
  const actor = requirePortal(ctx);
  return isVendor(actor) ? null : ownOf(await readAlertSettings(ctx.db, actor.customerId), actor);
}

export type UpdateOwnAlertMailInput = { alerts?: boolean | null; monthlyReport?: boolean | null };

/** Changes which mails the caller gets. Anybody of a customer, CUSTOMER_VIEWER too; in the audit trail (L24). */
export async function updateOwnAlertMail({
  ctx,
  input,
}: Call<UpdateOwnAlertMailInput>): Promise<{ ownAlertMail: OwnAlertMailRecord }> {
  const actor = requirePortal(ctx);
  if (isVendor(actor))
    throw new LicensingError(
      'FORBIDDEN',
      'Alerts are mailed to the people of the customer. The vendor’s see them in the portal.',
    );

  return inTransaction(ctx.db, async (tx) => {
    const [customer] = await getCustomers(tx, [actor.customerId]);
    if (!customer) throw notFound('customer');
    const before = await lockAlertSettings(tx, actor.customerId);
    const own = ownOf(before, actor);
    const wanted = {
      alerts: input.alerts ?? own.alerts,
      monthlyReport: input.monthlyReport ?? own.monthlyReport,
    };
    if (wanted.alerts === own.alerts && wanted.monthlyReport === own.monthlyReport)
      return { ownAlertMail: own };

    const others = before.recipients.filter(({ portalUserId }) => portalUserId !== actor.portalUserId);
    const isWanted = wanted.alerts || wanted.monthlyReport;
    const language =
      before.recipients.find(({ portalUserId }) => portalUserId === actor.portalUserId)?.language ?? null;
    const mine = { portalUserId: actor.portalUserId, email: null, language, ...wanted };
    const after = { ...before, recipients: isWanted ? [...others, mine] : others };
    await tx
      .update(alertSettings)
      .set({ recipients: after.recipients })
      .where(eq(alertSettings.customerId, actor.customerId));
    await askRecipients(tx, after, await databaseClock(tx));
    await recordAudit(tx, actor, {
      customerId: actor.customerId,
      action: 'alert-settings.updated',
      subjectId: encodeId('customer', actor.customerId),
      subjectName: customer.name,
      changes: changesBetween(await asAudited(tx, before), await asAudited(tx, after)),
    });
    return { ownAlertMail: wanted };
  });
}

function ownOf({ recipients }: AlertSettingsRecord, { portalUserId }: PortalActor): OwnAlertMailRecord {
  const own = recipients.find((recipient) => recipient.portalUserId === portalUserId);
  return { alerts: own?.alerts ?? false, monthlyReport: own?.monthlyReport ?? false };
}
