import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { namePools } from '../../../db/queries/alert-evaluations';
import { portalUsers } from '../../../db/schema';
import { requireCustomer, requirePortal } from '../../access';
import { getCustomers } from '../../catalogue/get-customer';
import type { Call } from '../../context';
import { notFound } from '../../errors';
import { decodeId } from '../../ids';
import { needConfirmedAddress, needMailServer, type SentMailRecord } from '../mail/send-test-mail';
import { getMonthlyReport } from './get-monthly-report';
import { reportMail } from './report-mail';

/**
 * E-mails a report to the caller immediately and returns the mail server's reply. Open to everyone who may see the
 * customer. `CONFLICT` if no mail server is configured, `RATE_LIMITED` after twenty within an hour.
 */
export async function sendMonthlyReport({
  ctx,
  input,
}: Call<{ customerId: string; month: string }>): Promise<SentMailRecord> {
  requirePortal(ctx);
  const customerId = decodeId('customer', input.customerId, 'customerId');
  const actor = requireCustomer(ctx, customerId, 'customer', 'SEND_REPORTS_TO_SELF');
  const sendMail = needMailServer(ctx);
  await needConfirmedAddress(ctx, actor);
  await ctx.rateLimits.consume('mail', actor.portalUserId);
  const report = await getMonthlyReport({ ctx, input: { customerId, month: input.month } });
  const [customer] = await getCustomers(ctx.db, [customerId]);
  if (!customer) throw notFound('customer');
  const [person] = await ctx.db
    .select({ language: portalUsers.language })
    .from(portalUsers)
    .where(and(eq(portalUsers.customerId, actor.customerId), eq(portalUsers.id, actor.portalUserId)));
  const names = await namePools(
    ctx.db,
    report.pools.map(({ seatPool }) => seatPool),
  );
  const outcome = await sendMail({
    id: randomUUID(),
    to: actor.email,
    ...reportMail({
      customer,
      report,
      names,
      language: person?.language ?? 'en',
      publicUrl: ctx.outgoing.publicUrl,
    }),
  });
  return { sentTo: actor.email, error: outcome.isSent ? null : outcome.error };
}
