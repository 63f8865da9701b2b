import { describe, expect, it } from 'vitest';
import * as licensing from '../../licensing';
import { refusalOf } from '../../test/portal';
import { idOfPerson } from '../../test/graphql';
import type { ScenarioPool } from '../../test/scenario';
import { full, linkIn, testAlerts } from './test-alerts';

const test = testAlerts();
const { scenario, on, after, evaluate, deliver, watchedPool } = test;

const CONFIRMATION = 'Confirm e-mails about software licences';
const mailsTo = (address: string) =>
  test.smtp.mails.filter(({ to }) => to.includes(address)).map(({ mail }) => mail);
const subjectsTo = (address: string) => mailsTo(address).map(({ subject }) => subject);

const requestOf = (token: string) => licensing.getMailRequest({ ctx: scenario.anonymous, input: { token } });
const answer = (token: string, wanted: boolean) =>
  licensing.answerMailRequest({ ctx: scenario.anonymous, input: { token, wanted } });
const resend = (pool: ScenarioPool, email: string) =>
  licensing.resendMailConfirmation({
    ctx: on(pool.admin),
    input: { customerId: pool.customer.opaqueId, email },
  });

/** A pool with a stranger's address as a new recipient of alerts. */
async function strangersPool(wish: { monthlyReport?: boolean } = {}) {
  const watched = await watchedPool();
  const address = `stranger-${watched.pool.id}@example.com`;
  await watched.change({ digestMinutes: 0, recipients: [{ email: address, ...wish }] });
  const consent = async () => {
    const { pool } = watched;
    const settings = await licensing.getAlertSettings({
      ctx: pool.admin,
      input: { customerId: pool.customerId },
    });
    const consents = await licensing.listRecipientConsents({ ctx: pool.admin, input: settings });
    return consents[0]?.consent;
  };
  return { ...watched, address, consent };
}

describe('a recipient who is no portal user', () => {
  it('gets nothing but a confirmation mail, and alerts once they have confirmed', async () => {
    const { pool, address, consent } = await strangersPool({ monthlyReport: true });
    const device = await full(pool);
    await evaluate(0);
    await deliver(1);
    const first = new Date(Date.UTC(new Date().getUTCFullYear(), new Date().getUTCMonth() + 1, 1, 18));
    await licensing.queueMonthlyReports({ runtime: on(scenario.vendor), at: first });
    await licensing.deliverMails({ runtime: on(scenario.vendor), at: first });
    expect(subjectsTo(address)).toEqual([CONFIRMATION]);
    expect(await consent()).toBe('PENDING');

    const [mail] = mailsTo(address);
    expect(mail?.text).toContain(pool.customer.name);
    const token = linkIn(mail);
    expect(await requestOf(token)).toMatchObject({
      email: address,
      customerName: pool.customer.name,
      answer: 'NONE',
      isExpired: false,
    });
    expect(await answer(token, true)).toMatchObject({ answer: 'CONFIRMED' });
    expect(await consent()).toBe('CONFIRMED');
    expect((await pool.audit(pool.customer.opaqueId))[0]).toMatchObject({
      action: 'alert-recipient.confirmed',
      subjectName: address,
    });

    await device.logsOut();
    await evaluate(90);
    await evaluate(100);
    await full(pool);
    await evaluate(170);
    await deliver(180);
    expect(subjectsTo(address)).toHaveLength(2);
    expect(subjectsTo(address)[1]).toContain(pool.application.name);
  });

  it('gets nothing after declining, and no request for thirty days', async () => {
    const { pool, change, address, consent } = await strangersPool();
    await deliver(1);
    await answer(linkIn(mailsTo(address)[0]), false);
    expect(await consent()).toBe('DECLINED');
    await full(pool);
    await evaluate(1);
    await deliver(2);
    await change({ recipients: [] });
    await change({ recipients: [{ email: address }] });
    await deliver(3);
    expect(subjectsTo(address)).toEqual([CONFIRMATION]);
    expect(await refusalOf(resend(pool, address))).toBe('CONFLICT');
    await scenario.sql`update mail_recipients set declined_at = now() - interval '30 days' where email = ${address}`;
    await resend(pool, address);
    await deliver(4);
    expect(subjectsTo(address)).toEqual([CONFIRMATION, CONFIRMATION]);
  });

  it('gets another request after the mail server was unavailable for days', async () => {
    const { pool, address } = await strangersPool();
    test.smtp.refuse('recipient', 450);
    for (const minutes of [1, 5_000]) await deliver(minutes);
    test.smtp.refuse(null);
    await full(pool);
    await evaluate(5_001);
    await deliver(5_002);
    expect(subjectsTo(address)).toEqual([CONFIRMATION]);
  });

  it('is sent no alert that was written before they unsubscribed', async () => {
    const { pool, address, mails } = await watchedPool();
    await full(pool);
    await evaluate(0);
    test.smtp.refuse('recipient', 450);
    await deliver(1);
    test.smtp.refuse(null);
    await scenario.sql`update mail_recipients set confirmed_at = null, declined_at = now() where email = ${address}`;
    await deliver(5);
    expect(mails()).toEqual([]);
  });

  it('has a link that works once, for seven days, the same in every mail until then', async () => {
    const { pool, address } = await strangersPool();
    await deliver(1);
    const first = linkIn(mailsTo(address)[0]);
    await resend(pool, address);
    await deliver(2);
    const second = linkIn(mailsTo(address)[1]);
    expect(first).toMatch(/^swc_/);
    expect(second).toBe(first);

    const [row] = await scenario.sql`
      select token_expires_at - ${after(2)}::timestamptz = interval '7 days' as "isSevenDays" from mail_recipients where email = ${address}`;
    expect(row?.isSevenDays).toBe(true);
    await scenario.sql`update mail_recipients set token_expires_at = now() where email = ${address}`;
    expect(await requestOf(second)).toMatchObject({ isExpired: true });
    expect(await refusalOf(answer(second, true))).toBe('CONFLICT');
    await scenario.sql`update mail_recipients set token_expires_at = now() + interval '1 day' where email = ${address}`;
    const both = await Promise.all([refusalOf(answer(second, true)), refusalOf(answer(second, true))]);
    expect(both.sort()).toEqual(['NOT_FOUND', 'not refused']);
    expect(await refusalOf(answer(second, false))).toBe('NOT_FOUND');
    const stored = await scenario.sql<{ text: string }[]>`
      select m::text as text from mail_recipients m union all select a::text from alert_mails a union all select e::text from audit_entries e`;
    for (const { text } of stored) expect(text).not.toContain(second.slice(4));
  });

  it('is mailed three times in a day at most, and a customer’s strangers twenty times in an hour', async () => {
    const { pool, address, change } = await strangersPool();
    await resend(pool, address);
    await resend(pool, address);
    expect(await refusalOf(resend(pool, address))).toBe('RATE_LIMITED');
    const others = Array.from({ length: 30 }, (_, n) => `stranger-${n}-${pool.id}@example.com`);
    await change({ recipients: others.map((email) => ({ email })) });
    await deliver(1);
    const asked = () => others.filter((email) => subjectsTo(email).length === 1).length;
    expect(asked()).toBe(17);
    await deliver(58);
    expect(asked()).toBe(17);
    await deliver(62);
    expect(asked()).toBe(30);
  });

  it('gets no text chosen by the customer', async () => {
    const { pool, address } = await strangersPool();
    const name = 'Locked: sign in at http://evil.example/x\u202E';
    await scenario.sql`update customers set name = ${name} where id = ${pool.customerId}`;
    await deliver(1);
    const [mail] = mailsTo(address);
    expect(mail?.subject).toBe(CONFIRMATION);
    for (const part of [mail?.text, mail?.html]) {
      expect(part).toContain('Locked');
      expect(part).not.toMatch(/http:\/\/|evil\.example|\u202E/);
    }
  });

  it('who is an account that an administrator made for a strange address confirms, too', async () => {
    const { pool, change } = await watchedPool();
    const { portalUser } = await licensing.createPortalUser({
      ctx: pool.admin,
      input: {
        customerId: pool.customer.opaqueId,
        email: `made-${pool.id}@example.com`,
        displayName: 'Made',
        role: 'CUSTOMER_ADMIN',
        password: 'known to the administrator',
      },
    });
    const portalUserId = licensing.encodeKey('portalUser', portalUser);
    await change({ recipients: [{ portalUserId }] });
    await full(pool);
    await evaluate(0);
    await deliver(1);
    expect(subjectsTo(portalUser.email)).toEqual([CONFIRMATION]);
    const { actor } = pool.admin;
    if (actor.kind !== 'portal') throw new Error('not signed in');
    const made = { ...actor, portalUserId: portalUser.id, email: portalUser.email };
    const sendTest = () =>
      licensing.sendTestMail({
        ctx: { ...on(pool.admin), actor: made },
        input: { customerId: pool.customer.opaqueId },
      });
    expect(await refusalOf(sendTest())).toBe('CONFLICT');
    await answer(linkIn(mailsTo(portalUser.email)[0]), true);
    expect(await sendTest()).toEqual({ sentTo: portalUser.email, error: null });
  });
});

describe('portal users with a proven address', () => {
  it('need no confirmation, by name or by address', async () => {
    const { pool, change } = await watchedPool();
    const { actor } = pool.viewer;
    const { actor: admin } = pool.admin;
    if (actor.kind !== 'portal' || admin.kind !== 'portal') throw new Error('not signed in');
    await change({
      recipients: [{ portalUserId: idOfPerson(pool.viewer) }, { email: admin.email.toUpperCase() }],
    });
    await full(pool);
    await evaluate(0);
    await deliver(1);
    for (const { email } of [actor, admin]) {
      expect(subjectsTo(email)).toEqual([expect.stringContaining(pool.application.name)]);
      expect(mailsTo(email)[0]?.text).not.toContain('/mail#');
      expect(JSON.stringify(mailsTo(email)[0]?.headers)).not.toContain('list-unsubscribe');
    }
  });

  it('of another customer do', async () => {
    const { change } = await watchedPool();
    const { actor } = (await scenario.pool()).admin;
    if (actor.kind !== 'portal') throw new Error('not signed in');
    await change({ recipients: [{ email: actor.email }] });
    await deliver(1);
    expect(subjectsTo(actor.email)).toEqual([CONFIRMATION]);
  });
});

describe('a recipient from before confirmations existed', () => {
  it('gets mails for a while, each with the request to confirm, then only that request', async () => {
    const { pool, address, mails, change } = await watchedPool();
    await change({ digestMinutes: 0 });
    await scenario.sql`update mail_recipients set confirmed_at = null, grace_until = ${after(60)} where email = ${address}`;
    const device = await full(pool);
    await evaluate(0);
    await deliver(1);
    expect(mails().map(({ subject }) => subject)).toEqual([expect.stringContaining(pool.application.name)]);
    expect(mails()[0]?.text).toContain('Confirm that you want these e-mails.');
    await device.logsOut();
    await evaluate(90);
    await evaluate(100);
    await full(pool);
    await evaluate(170);
    await deliver(180);
    expect(mails().map(({ subject }) => subject)[1]).toBe(CONFIRMATION);
    expect(mails()).toHaveLength(2);
    expect(await answer(linkIn(mails()[0]), true)).toMatchObject({ answer: 'CONFIRMED' });
  });
});
