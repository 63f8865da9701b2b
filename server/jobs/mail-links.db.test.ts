import { describe, expect, it } from 'vitest';
import * as licensing from '../../licensing';
import type { Context } from '../../licensing';
import { jobSteps } from './job-steps';
import { full, testAlerts } from './test-alerts';

const test = testAlerts();
const { scenario, on, after, evaluate, watchedPool } = test;
const DAY = 24 * 60;
const CONFIRMATION = 'Confirm e-mails about software licences';

/** Context of a process without PUBLIC_URL. */
const withoutUrl = (ctx: Context): Context => ({
  ...ctx,
  outgoing: { ...on(ctx).outgoing, publicUrl: null },
});
const withUrl = on;

async function deliver(minutes: number, runtime: Context) {
  await licensing.queueDigests({ runtime, at: after(minutes) });
  while ((await licensing.deliverMails({ runtime, at: after(minutes) })).tried > 0);
}
const mailsTo = (address: string) =>
  test.smtp.mails.filter(({ to }) => to.includes(address)).map(({ mail }) => mail);
const rowOf = async (address: string) => {
  const [row] = await scenario.sql<{ graceUntil: Date | null; askedAt: Date | null }[]>`
    select grace_until as "graceUntil", asked_at as "askedAt" from mail_recipients where email = ${address}`;
  return row;
};
const inGrace = (address: string, until: Date) =>
  scenario.sql`update mail_recipients set confirmed_at = null, grace_until = ${until} where email = ${address}`;

describe('a server without PUBLIC_URL', () => {
  it('goes on mailing recipients from before confirmations existed, who get their thirty days once it does', async () => {
    const { pool, address, change } = await watchedPool();
    await change({ digestMinutes: 0 });
    await inGrace(address, after(30 * DAY));
    const mute = withoutUrl(scenario.vendor);
    for (let day = 0; day <= 35; day++) await licensing.extendGrace({ runtime: mute, at: after(day * DAY) });
    await full(pool);
    await evaluate(35 * DAY);
    await deliver(35 * DAY + 1, mute);
    expect(mailsTo(address).map(({ subject }) => subject)).toEqual([
      expect.stringContaining(pool.application.name),
    ]);
    expect(mailsTo(address)[0]?.text).not.toContain('confirm');

    const kept = (await rowOf(address))?.graceUntil;
    expect(kept).toEqual(after(65 * DAY));
    for (const day of [36, 50]) await licensing.extendGrace({ runtime: withUrl(mute), at: after(day * DAY) });
    expect((await rowOf(address))?.graceUntil).toEqual(kept);
  });

  it('keeps them automatically, except those whose thirty days have ended', async () => {
    const [one, other] = [await watchedPool(), await watchedPool()];
    await inGrace(one.address, new Date(Date.now() + 60_000));
    await inGrace(other.address, new Date(Date.now() - 60_000));
    const steps = Object.values(jobSteps(withoutUrl(scenario.vendor)).evaluate);
    for (const step of steps) await step();
    const left = async (address: string) => ((await rowOf(address))?.graceUntil?.getTime() ?? 0) - Date.now();
    expect(await left(one.address)).toBeGreaterThan(29 * DAY * 60_000);
    expect(await left(other.address)).toBeLessThan(0);
  });

  it('requests no confirmations without PUBLIC_URL, and requests them with the first alert after it is set', async () => {
    const { pool, change } = await watchedPool();
    const address = `stranger-${pool.id}@example.com`;
    await change({ digestMinutes: 0 });
    const input = { customerId: pool.customer.opaqueId, recipients: [{ email: address }] };
    await licensing.updateAlertSettings({ ctx: withoutUrl(pool.admin), input });
    const device = await full(pool);
    await evaluate(0);
    await deliver(1, withoutUrl(scenario.vendor));
    expect(await rowOf(address)).toBeUndefined();
    const settings = await licensing.getAlertSettings({
      ctx: pool.admin,
      input: { customerId: pool.customerId },
    });
    const mayBeAsked = async (ctx: Context) =>
      (await licensing.listRecipientConsents({ ctx, input: settings })).map((one) => one.mayBeAsked);
    expect(await mayBeAsked(withoutUrl(pool.admin))).toEqual([false]);
    expect(await mayBeAsked(withUrl(pool.admin))).toEqual([true]);

    await device.logsOut();
    await evaluate(90);
    await evaluate(100);
    await full(pool);
    await evaluate(170);
    await deliver(180, withUrl(scenario.vendor));
    expect(mailsTo(address).map(({ subject }) => subject)).toEqual([CONFIRMATION]);
  });

  it('leaves confirmation mails to processes that do', async () => {
    const { pool, change } = await watchedPool();
    const address = `stranger-${pool.id}@example.com`;
    await change({ recipients: [{ email: address }] });
    for (const day of [0, 1, 2]) await deliver(day * DAY + 1, withoutUrl(scenario.vendor));
    const [mail] = await scenario.sql`select attempts from alert_mails where to_address = ${address}`;
    expect(mail?.attempts).toBe(0);
    await deliver(2 * DAY + 2, withUrl(scenario.vendor));
    expect(mailsTo(address).map(({ subject }) => subject)).toEqual([CONFIRMATION]);
  });
});
