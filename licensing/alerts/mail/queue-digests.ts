import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import type { Transaction } from '../../../db/client';
import { namePools } from '../../../db/queries/alert-evaluations';
import { alertDigests, alertMails, alerts } from '../../../db/schema';
import { getCustomers } from '../../catalogue/get-customer';
import type { Runtime } from '../../context';
import { inTransaction } from '../../seat-engine';
import { readAlertSettings } from '../alert-settings';
import { databaseClock } from '../evaluate-alerts';
import { quietUntil } from '../message-due-at';
import type { Outgoing } from '../outgoing';
import { addresseesOf } from './addressees';
import { alertMail } from './alert-mail';
import { requestConfirmations } from './request-confirmations';

/**
 * Writes the e-mails of due digests, one for each recipient, in one transaction for each digest so that none is
 * written twice. Quiet hours delay a digest, which then takes further alerts. `at` replaces the database's clock in
 * tests.
 */
export async function queueDigests({
  runtime,
  at,
}: {
  runtime: Pick<Runtime, 'db' | 'outgoing'>;
  at?: Date;
}): Promise<{ mails: number }> {
  const { db, outgoing } = runtime;
  const now = at ?? (await databaseClock(db));
  for (let mails = 0; ;) {
    const queued = await inTransaction(db, (tx) => queueOne(tx, outgoing, now));
    if (queued === null) return { mails };
    mails += queued;
  }
}

async function queueOne(tx: Transaction, outgoing: Outgoing, at: Date): Promise<number | null> {
  const [digest] = await tx
    .select()
    .from(alertDigests)
    .where(and(isNull(alertDigests.queuedAt), lte(alertDigests.dueAt, at)))
    .orderBy(asc(alertDigests.dueAt))
    .limit(1)
    .for('update', { skipLocked: true });
  if (!digest) return null;
  const { customerId } = digest;
  const isDigest = and(eq(alertDigests.customerId, customerId), eq(alertDigests.id, digest.id));
  const settings = await readAlertSettings(tx, customerId);
  // The digest was due before quiet hours began, or they were set later.
  const dueAt = quietUntil(settings, at);
  await tx
    .update(alertDigests)
    .set(dueAt ? { dueAt } : { queuedAt: at })
    .where(isDigest);
  if (dueAt) return 0;

  const found = await tx
    .select()
    .from(alerts)
    .where(and(eq(alerts.customerId, customerId), eq(alerts.digestId, digest.id)))
    .orderBy(asc(alerts.raisedAt), asc(alerts.id));
  await requestConfirmations(tx, settings, { outgoing, at });
  const addressees = await addresseesOf(tx, settings, 'alerts', at);
  const [customer] = await getCustomers(tx, [customerId]);
  if (found.length === 0 || addressees.length === 0 || !customer) return 0;
  const pools = await namePools(
    tx,
    found.map((alert) => ({ customerId, id: alert.seatPoolId })),
  );
  await tx.insert(alertMails).values(
    addressees.map(({ address, language }) => ({
      customerId,
      kind: 'ALERTS' as const,
      toAddress: address,
      ...alertMail({
        customer,
        alerts: found,
        pools,
        language,
        timeZone: settings.timeZone,
        publicUrl: outgoing.publicUrl,
      }),
      createdAt: at,
      nextAttemptAt: at,
    })),
  );
  return addressees.length;
}
