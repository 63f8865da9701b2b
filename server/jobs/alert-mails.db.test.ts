import { afterEach, describe, expect, it, vi } from 'vitest';
import * as licensing from '../../licensing';
import type { Outgoing } from '../../licensing';
import { full, testAlerts } from './test-alerts';

const test = testAlerts();
const { scenario, on, after, clock, evaluate, deliver, watchedPool, confirmed } = test;

afterEach(() => void vi.useRealTimers());

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
    const [row] = await scenario.sql`select status, attempts from alert_mails where to_address = ${address}`;
    expect(row).toEqual({ status: 'DELIVERED', attempts: 2 });
  });

  it('that a server takes minutes to accept are sent once', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const { pool, address } = await watchedPool();
    await full(pool);
    await evaluate(0);
    let sent = 0;
    let accept = () => {};
    const accepted = new Promise<void>((resolve) => (accept = resolve));
    const sendMail: Outgoing['sendMail'] = async ({ to }) => {
      if (to === address) sent++;
      await accepted;
      return { isSent: true };
    };
    const runtime = { ...on(scenario.vendor), outgoing: { ...on(scenario.vendor).outgoing, sendMail } };
    await licensing.queueDigests({ runtime, at: after(1) });
    const first = licensing.deliverMails({ runtime, at: after(1) });
    await vi.waitFor(() => expect(sent).toBe(1));
    const dueAt = async () =>
      (await scenario.sql`select next_attempt_at as at from alert_mails where to_address = ${address}`)[0]
        ?.at;
    for (const minutes of [4, 5, 6]) {
      vi.advanceTimersByTime(60_000);
      await vi.waitFor(async () => expect(await dueAt()).toEqual(after(minutes)));
    }
    const second = licensing.deliverMails({ runtime, at: after(5.9) });
    accept();
    await Promise.all([first, second]);
    expect(sent).toBe(1);
    vi.advanceTimersByTime(600_000);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('that could not be sent before quiet hours wait until they end', async () => {
    const { pool, change, mails } = await watchedPool();
    await change({ quietFrom: clock(5), quietUntil: clock(120) });
    await full(pool);
    await evaluate(0);
    test.smtp.refuse('recipient', 451);
    await deliver(1);
    test.smtp.refuse(null);
    await deliver(30);
    expect(mails()).toEqual([]);
    await deliver(121);
    expect(mails()).toHaveLength(1);
  });

  it('that fell due while no process ran wait for the end of quiet hours, and are one with what follows', async () => {
    const { pool, change, mails } = await watchedPool();
    await change({ quietFrom: clock(5), quietUntil: clock(120) });
    await full(pool);
    await evaluate(0);
    await deliver(30);
    await (await pool.device()).logsIn();
    await evaluate(31);
    await deliver(60);
    expect(mails()).toEqual([]);
    await deliver(121);
    expect(mails().map(({ subject }) => subject)).toEqual([`2 alerts: ${pool.application.name}`]);
  });

  it('are not retried for recipients who may no longer sign in, or were removed', async () => {
    const { pool, change, mails, address } = await watchedPool();
    const { actor } = pool.viewer;
    if (actor.kind !== 'portal') throw new Error('not signed in');
    await licensing.updateOwnAlertMail({ ctx: pool.viewer, input: { alerts: true } });
    await full(pool);
    await evaluate(0);
    test.smtp.refuse('recipient', 451);
    await deliver(1);
    test.smtp.refuse(null);
    await scenario.sql`update portal_users set disabled_at = now() where id = ${actor.portalUserId}`;
    await confirmed(pool, `other-${pool.id}@example.com`);
    await change({ recipients: [{ email: `other-${pool.id}@example.com` }] });
    await deliver(30);
    expect(test.smtp.mails.filter(({ to }) => to.includes(actor.email))).toEqual([]);
    expect(mails()).toEqual([]);
    const rows = await scenario.sql`
      select to_address, status, attempts from alert_mails where customer_id = ${pool.customerId} order by to_address`;
    expect([...rows]).toEqual(
      [address, actor.email].sort().map((to_address) => ({ to_address, status: 'GIVEN_UP', attempts: 1 })),
    );
  });

  it('go to people in their own language, and not to those who may no longer sign in', async () => {
    const { pool, change, mails } = await watchedPool();
    await licensing.updateProfile({ ctx: pool.viewer, input: { language: 'de' } });
    await change({ recipients: [] });
    await licensing.updateOwnAlertMail({ ctx: pool.viewer, input: { alerts: true } });
    await licensing.updateOwnAlertMail({ ctx: pool.admin, input: { alerts: true } });
    const { actor } = pool.admin;
    if (actor.kind !== 'portal' || pool.viewer.actor.kind !== 'portal') throw new Error('not signed in');
    await scenario.sql`update portal_users set disabled_at = now() where id = ${actor.portalUserId}`;
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

  it('the test e-mail goes to its requester, with the reply of the server', async () => {
    const { pool } = await watchedPool();
    const input = { customerId: pool.customer.opaqueId };
    const sent = await licensing.sendTestMail({ ctx: on(pool.admin), input });
    expect(sent.error).toBeNull();
    expect(test.smtp.mails.at(-1)).toMatchObject({
      to: [sent.sentTo],
      mail: { subject: 'Test e-mail from Seatwise' },
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
    await confirmed(pool, `report-${pool.id}@example.com`);
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
    const runtime = on(scenario.vendor);
    const [one, other] = await Promise.all([
      licensing.queueMonthlyReports({ runtime, at: first }),
      licensing.queueMonthlyReports({ runtime, at: first }),
    ]);
    expect(one.mails + other.mails).toBe(1);
    expect(await licensing.queueMonthlyReports({ runtime, at: first })).toEqual({ mails: 0 });
    await licensing.deliverMails({ runtime, at: first });
    const got = test.smtp.mails.filter(({ to }) => to.includes(`report-${pool.id}@example.com`));
    expect(got).toHaveLength(1);
    expect(got[0]?.mail.text).toContain('Denials: 1 in 1 episode');
    expect(mails()).toEqual([]);
  });

  it('with the monthly report wait for the end of quiet hours too', async () => {
    const { pool, change } = await watchedPool();
    const address = `quiet-report-${pool.id}@example.com`;
    await confirmed(pool, address);
    const zoned = { timeZone: 'UTC', quietFrom: '22:00', quietUntil: '07:00' };
    await change({ ...zoned, recipients: [{ email: address, alerts: false, monthlyReport: true }] });
    const now = new Date();
    const firstAt = (hour: number) =>
      new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1, hour));
    const runtime = on(scenario.vendor);
    const got = () => test.smtp.mails.filter(({ to }) => to.includes(address)).length;
    await licensing.queueMonthlyReports({ runtime, at: firstAt(6) });
    await licensing.deliverMails({ runtime, at: firstAt(6) });
    expect(got()).toBe(0);
    await licensing.deliverMails({ runtime, at: firstAt(7) });
    expect(got()).toBe(1);
  });
});
