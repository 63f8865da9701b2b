import { describe, expect, it } from 'vitest';
import * as licensing from '../../licensing';
import { full, testAlerts } from './test-alerts';

const test = testAlerts();
const { world, on, evaluate, deliver, watchedPool } = test;

describe('mails', () => {
  it('are tried again when the server is away, and given up when it refuses the address', async () => {
    const { pool, mails, address } = await watchedPool();
    await full(pool);
    await evaluate(0);
    test.smtp.refuse('recipient', 450);
    await deliver(1);
    test.smtp.refuse(null);
    await deliver(2);
    expect(mails()).toHaveLength(1);
    const [row] = await world.sql`select status, attempts from alert_mails where to_address = ${address}`;
    expect(row).toEqual({ status: 'DELIVERED', attempts: 2 });
  });

  it('go to people in their own language, and not to those who may no longer sign in', async () => {
    const { pool, change, mails } = await watchedPool();
    await licensing.updateProfile({ ctx: pool.viewer, input: { language: 'de' } });
    await change({ recipients: [] });
    await licensing.updateOwnAlertMail({ ctx: pool.viewer, input: { alerts: true } });
    await licensing.updateOwnAlertMail({ ctx: pool.admin, input: { alerts: true } });
    const { actor } = pool.admin;
    if (actor.kind !== 'portal' || pool.viewer.actor.kind !== 'portal') throw new Error('not signed in');
    await world.sql`update portal_users set disabled_at = now() where id = ${actor.portalUserId}`;
    await full(pool);
    await evaluate(0);
    await deliver(1);
    const { email } = pool.viewer.actor;
    const got = test.smtp.mails.filter(({ to }) => to.includes(email));
    expect(got.map(({ mail }) => mail.subject)).toEqual([
      `${pool.application.name}: die einzige Lizenz ist belegt`,
    ]);
    expect(test.smtp.mails.filter(({ to }) => to.includes(actor.email))).toEqual([]);
    expect(mails()).toEqual([]);
  });

  it('the test mail goes to who asked for it, and tells what the server said', async () => {
    const { pool } = await watchedPool();
    const input = { customerId: pool.customer.opaqueId };
    const sent = await licensing.sendTestMail({ ctx: on(pool.admin), input });
    expect(sent.error).toBeNull();
    expect(test.smtp.mails.at(-1)).toMatchObject({
      to: [sent.sentTo],
      mail: { subject: 'Test: mails from Seatwise arrive' },
    });
    test.smtp.refuse('recipient', 550);
    expect((await licensing.sendTestMail({ ctx: on(pool.admin), input })).error).toContain('not you');
    test.smtp.refuse(null);
    await expect(licensing.sendTestMail({ ctx: pool.admin, input })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('the monthly report goes out once, from six on the first, with the figures of the month', async () => {
    const { pool, change, mails } = await watchedPool();
    await change({
      recipients: [{ email: `report-${pool.id}@example.com`, alerts: false, monthlyReport: true }],
    });
    await full(pool);
    await (await pool.device()).logsIn();
    const report = await licensing.getMonthlyReport({
      ctx: pool.viewer,
      input: { customerId: pool.customerId, month: new Date().toISOString().slice(0, 7) },
    });
    expect(report.pools).toMatchObject([
      {
        licensedQuantity: 1,
        peakInUse: 1,
        denialCount: 1,
        episodeCount: 1,
        peopleHit: 1,
        idleLicenses: 0,
        busiestDay: { peakInUse: 1, denialCount: 1 },
      },
    ]);

    const now = new Date();
    const first = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1, 18));
    const runtime = on(world.vendor);
    const [one, other] = await Promise.all([
      licensing.queueMonthlyReports({ runtime, at: first }),
      licensing.queueMonthlyReports({ runtime, at: first }),
    ]);
    expect(one.mails + other.mails).toBe(1);
    expect(await licensing.queueMonthlyReports({ runtime, at: first })).toEqual({ mails: 0 });
    await licensing.deliverMails({ runtime, at: first });
    const got = test.smtp.mails.filter(({ to }) => to.includes(`report-${pool.id}@example.com`));
    expect(got).toHaveLength(1);
    expect(got[0]?.mail.text).toContain('Refusals: 1 in 1 episode');
    expect(mails()).toEqual([]);
  });
});
