import { eq } from 'drizzle-orm';
import type { Executor } from '../../db/client';
import { alertSettings } from '../../db/schema';
import { isVendor, requirePortal } from '../access';
import type { PortalActor } from '../actor';
import { getCustomers } from '../catalogue/get-customer';
import type { Call } from '../context';
import { notFound } from '../errors';
import { encodeId } from '../ids';
import { changesBetween, recordAudit } from '../records/record-audit';
import type { MailConsent } from '../rules/mail-consent';
import { inTransaction } from '../seat-engine';
import { databaseClock } from './evaluate-alerts';
import { consentsOf } from './mail/addressees';
import { requestConfirmationAgain } from './mail/request-confirmations';
import { lockAlertSettings, readAlertSettings, type AlertSettingsRecord } from './alert-settings';
import { asAudited } from './update-alert-settings';

/** E-mails of a portal user about their customer. `consent` is null if they get none. */
export type OwnAlertMailRecord = { alerts: boolean; monthlyReport: boolean; consent: MailConsent | null };

/** E-mails of the caller. The vendor's staff get none. */
export async function getOwnAlertMail({ ctx }: Pick<Call<never>, 'ctx'>): Promise<OwnAlertMailRecord | null> {
  const actor = requirePortal(ctx);
  if (isVendor(actor)) return null;
  return ownOf(ctx.db, await readAlertSettings(ctx.db, actor.customerId), actor);
}

export type UpdateOwnAlertMailInput = { alerts?: boolean | null; monthlyReport?: boolean | null };

/**
 * Changes the caller's own e-mails, for CUSTOMER_VIEWER too; recorded in the audit trail (L24). Turning them on with
 * an unconfirmed address sends another confirmation e-mail, within its limits.
 */
export async function updateOwnAlertMail({
  ctx,
  input,
}: Call<UpdateOwnAlertMailInput>): Promise<{ ownAlertMail: OwnAlertMailRecord }> {
  const actor = requirePortal(ctx, 'CHANGE_OWN_ALERT_MAIL');

  return inTransaction(ctx.db, async (tx) => {
    const [customer] = await getCustomers(tx, [actor.customerId]);
    if (!customer) throw notFound('customer');
    const before = await lockAlertSettings(tx, actor.customerId);
    const own = wishOf(before, actor);
    const wanted = {
      alerts: input.alerts ?? own.alerts,
      monthlyReport: input.monthlyReport ?? own.monthlyReport,
    };
    if (wanted.alerts === own.alerts && wanted.monthlyReport === own.monthlyReport)
      return { ownAlertMail: await ownOf(tx, before, actor) };

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
    const asking = { outgoing: ctx.outgoing, at: await databaseClock(tx) };
    if (input.alerts || input.monthlyReport)
      await requestConfirmationAgain(tx, after, actor.portalUserId, asking);
    await recordAudit(tx, actor, {
      customerId: actor.customerId,
      action: 'alert-settings.updated',
      subjectId: encodeId('customer', actor.customerId),
      subjectName: customer.name,
      changes: changesBetween(await asAudited(tx, before), await asAudited(tx, after)),
    });
    return { ownAlertMail: await ownOf(tx, after, actor) };
  });
}

function wishOf({ recipients }: AlertSettingsRecord, { portalUserId }: PortalActor) {
  const own = recipients.find((recipient) => recipient.portalUserId === portalUserId);
  return { alerts: own?.alerts ?? false, monthlyReport: own?.monthlyReport ?? false };
}

async function ownOf(
  db: Executor,
  settings: AlertSettingsRecord,
  actor: PortalActor,
): Promise<OwnAlertMailRecord> {
  const wish = wishOf(settings, actor);
  const isWanted = wish.alerts || wish.monthlyReport;
  const own = settings.recipients.filter(({ portalUserId }) => portalUserId === actor.portalUserId);
  const [found] = isWanted
    ? await consentsOf(db, { ...settings, recipients: own }, await databaseClock(db))
    : [];
  return { ...wish, consent: found?.consent ?? null };
}
