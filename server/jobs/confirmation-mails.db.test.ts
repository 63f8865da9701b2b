import { describe, expect, it } from 'vitest';
import * as licensing from '../../licensing';
import type { Context, Outgoing } from '../../licensing';
import { refusalOf } from '../../test/portal';
import type { ScenarioPool } from '../../test/scenario';
import { linkIn, testAlerts } from './test-alerts';

const { scenario, on, after, watchedPool } = testAlerts();
type SendMail = NonNullable<Outgoing['sendMail']>;
type Mail = Parameters<SendMail>[0];

const sending = (sendMail: SendMail): Context => ({
  ...scenario.vendor,
  outgoing: { ...on(scenario.vendor).outgoing, sendMail },
});
const deliver = (minutes: number, sendMail: SendMail) =>
  licensing.deliverMails({ runtime: sending(sendMail), at: after(minutes) });
const requestOf = (token: string) => licensing.getMailRequest({ ctx: scenario.anonymous, input: { token } });
const answer = (token: string, wanted: boolean) =>
  licensing.answerMailRequest({ ctx: scenario.anonymous, input: { token, wanted } });
const resend = (pool: ScenarioPool, email: string) =>
  licensing.resendMailConfirmation({
    ctx: on(pool.admin),
    input: { customerId: pool.customer.opaqueId, email },
  });

async function asked() {
  const { pool, change } = await watchedPool();
  const address = `stranger-${pool.id}@example.com`;
  await change({ recipients: [{ email: address }] });
  return { pool, address };
}

describe('confirmation mails', () => {
  it('are the same mail in every attempt: one Message-ID, one link', async () => {
    const { address } = await asked();
    const attempts: Mail[] = [];
    for (const minutes of [1, 5, 20]) {
      await deliver(minutes, async (mail) => {
        attempts.push(mail);
        // Accepted, but the reply was lost: the receiver drops the duplicate by its Message-ID.
        return minutes === 20 ? { isSent: true } : { isSent: false, isFinal: false, error: 'lost' };
      });
    }
    expect(attempts.map(({ to }) => to)).toEqual([address, address, address]);
    expect(new Set(attempts.map(({ id }) => id)).size).toBe(1);
    expect(new Set(attempts.map(linkIn)).size).toBe(1);
    const [first] = attempts;
    expect(await requestOf(linkIn(first))).toMatchObject({ email: address, answer: 'NONE' });
  });

  it('have a link that works in whichever order two of them arrive', async () => {
    const { pool, address } = await asked();
    const arrived: Mail[] = [];
    let arrive = () => {};
    const held = new Promise<void>((resolve) => (arrive = resolve));
    let isUnderWay = () => {};
    const underWay = new Promise<void>((resolve) => (isUnderWay = resolve));
    const older = deliver(1, async (mail) => {
      isUnderWay();
      await held;
      arrived.push(mail);
      return { isSent: true };
    });
    await underWay;
    await resend(pool, address);
    await deliver(1, async (mail) => {
      arrived.push(mail);
      return { isSent: true };
    });
    arrive();
    await older;
    expect(arrived.map(({ to }) => to)).toEqual([address, address]);
    expect(new Set(arrived.map(({ id }) => id)).size).toBe(2);
    for (const mail of arrived) expect(await requestOf(linkIn(mail))).toMatchObject({ answer: 'NONE' });
    await answer(linkIn(arrived[1]), true);
    for (const mail of arrived) expect(await refusalOf(answer(linkIn(mail), false))).toBe('NOT_FOUND');
  });

  it('have a link that works while a newer one cannot be delivered', async () => {
    const { pool, address } = await asked();
    const arrived: Mail[] = [];
    await deliver(1, async (mail) => {
      arrived.push(mail);
      return { isSent: true };
    });
    await resend(pool, address);
    await deliver(2, async () => ({ isSent: false, isFinal: false, error: 'busy' }));
    expect(await answer(linkIn(arrived[0]), true)).toMatchObject({ answer: 'CONFIRMED' });
  });

  it('are one when another is requested before the first was sent', async () => {
    const { pool, address } = await asked();
    await Promise.all([resend(pool, address), resend(pool, address)]);
    const arrived: Mail[] = [];
    while (
      (
        await deliver(1, async (mail) => {
          arrived.push(mail);
          return { isSent: true };
        })
      ).tried > 0
    );
    expect(arrived.map(({ to }) => to)).toEqual([address]);
  });

  it('have a new link once the one before has ended', async () => {
    const { pool, address } = await asked();
    const links: string[] = [];
    const send: SendMail = async (mail) => {
      links.push(linkIn(mail));
      return { isSent: true };
    };
    await deliver(1, send);
    await scenario.sql`update mail_recipients set token_expires_at = now() where email = ${address}`;
    await resend(pool, address);
    await deliver(2, send);
    const [first = '', second = ''] = links;
    expect(await requestOf(first)).toBeNull();
    expect(await requestOf(second)).toMatchObject({ answer: 'NONE' });
  });
});

describe('an address whose domain was stored in punycode, and is written in its own script since', () => {
  const spelled = async () => {
    const { pool, change } = await watchedPool();
    const [older, address] = [`it-${pool.id}@xn--mller-kva.example`, `it-${pool.id}@müller.example`];
    await change({ recipients: [{ email: address }] });
    await scenario.sql`update mail_recipients set email = ${older} where email = ${address}`;
    const state = async () =>
      scenario.sql<{ email: string; asked_at: Date | null }[]>`
        select email, asked_at from mail_recipients where email in (${older}, ${address})`;
    return { pool, older, address, state };
  };

  it('is asked again after a confirmation mail that could not be sent', async () => {
    const { older, state } = await spelled();
    expect(await state()).toMatchObject([{ email: older, asked_at: expect.any(Date) }]);
    await deliver(4 * 24 * 60, async () => ({ isSent: false, isFinal: false, error: 'down' }));
    expect(await state()).toEqual([{ email: older, asked_at: null }]);
  });

  it.each([
    ['gets the mail that was queued for the other spelling', false],
    ['gets one mail where another was requested since', true],
  ])('%s', async (_, isRequestedAgain) => {
    const { pool, older, address } = await spelled();
    await scenario.sql`update alert_mails set to_address = ${older} where to_address = ${address}`;
    if (isRequestedAgain) await resend(pool, address);
    const arrived: Mail[] = [];
    await deliver(1, async (mail) => {
      arrived.push(mail);
      return { isSent: true };
    });
    expect(arrived.map(({ to }) => to)).toEqual([isRequestedAgain ? address : older]);
  });
});

describe('switching on one’s own mails', () => {
  it('sends another confirmation e-mail when one was lost, at most three in a day', async () => {
    const { pool } = await watchedPool();
    const { portalUser } = await licensing.createPortalUser({
      ctx: pool.admin,
      input: {
        customerId: pool.customer.opaqueId,
        email: `own-${pool.id}@example.com`,
        displayName: 'Own',
        role: 'CUSTOMER_VIEWER',
        password: 'known to the administrator',
      },
    });
    const { actor } = pool.viewer;
    if (actor.kind !== 'portal') throw new Error('not signed in');
    const ctx: Context = {
      ...on(pool.viewer),
      actor: { ...actor, portalUserId: portalUser.id, email: portalUser.email },
    };
    let arrived = 0;
    const counts: number[] = [];
    const consents: unknown[] = [];
    for (let time = 1; time <= 5; time++) {
      const { ownAlertMail } = await licensing.updateOwnAlertMail({ ctx, input: { alerts: true } });
      consents.push(ownAlertMail.consent);
      await deliver(time, async ({ to }) => {
        if (to === portalUser.email) arrived++;
        return { isSent: true };
      });
      counts.push(arrived);
      const off = await licensing.updateOwnAlertMail({ ctx, input: { alerts: false } });
      expect(off.ownAlertMail).toEqual({ alerts: false, monthlyReport: false, consent: null });
    }
    expect(counts).toEqual([1, 2, 3, 3, 3]);
    expect(new Set(consents)).toEqual(new Set(['PENDING']));
  });
});
