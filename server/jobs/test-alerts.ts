import { afterAll, beforeAll } from 'vitest';
import * as licensing from '../../licensing';
import type { Context, Outgoing } from '../../licensing';
import { httpReceiver, smtpReceiver } from '../../test/receivers';
import { nodes, testScenario, type ScenarioPool } from '../../test/scenario';
import { openMailer, type Mailer } from '../mail/open-mailer';
import { createWebhookPoster } from '../webhooks/create-webhook-poster';

const MINUTE = 60_000;

/**
 * Alerts with a real mail server and webhook receiver, and a clock of the test. Call it at the top level of the file.
 */
export function testAlerts() {
  const scenario = testScenario();
  const poster = createWebhookPoster({ allowPrivate: true, timeoutMs: 1000 });
  let hooks: Awaited<ReturnType<typeof httpReceiver>>;
  let smtp: Awaited<ReturnType<typeof smtpReceiver>>;
  let mailer: Mailer;
  let outgoing: Outgoing;

  beforeAll(async () => {
    [hooks, smtp] = await Promise.all([httpReceiver(), smtpReceiver()]);
    mailer = openMailer({ url: smtp.url, from: 'seats@example.com' });
    outgoing = { ...poster, sendMail: mailer.sendMail, publicUrl: 'https://seats.example.com' };
  });
  afterAll(async () => {
    poster.close();
    mailer.close();
    await Promise.all([hooks.close(), smtp.close()]);
  });

  const on = (ctx: Context): Context => ({ ...ctx, outgoing });
  const start = Date.now();
  /** Offset of a zone where it is noon now, so that no day ends during a test. */
  const ahead = 12 - new Date(start).getUTCHours();
  const ZONE = ahead === 0 ? 'UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
  /** Time a number of minutes after the start, by the clock of the test. */
  const after = (minutes: number) => new Date(start + minutes * MINUTE);
  /** Minutes from the start to midnight in that zone. */
  const midnight = (Math.floor(start / (60 * MINUTE)) * 60 * MINUTE + 12 * 60 * MINUTE - start) / MINUTE;
  /** Local time in that zone. */
  const clock = (minutes: number) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' }).format(
      after(minutes),
    );
  const evaluate = (minutes: number) =>
    licensing.evaluateAlerts({ runtime: on(scenario.vendor), at: after(minutes) });

  async function deliver(minutes: number) {
    const runtime = on(scenario.vendor);
    await licensing.queueDigests({ runtime, at: after(minutes) });
    while ((await licensing.deliverMails({ runtime, at: after(minutes) })).tried > 0);
    while ((await licensing.deliverWebhooks({ runtime, at: after(minutes) })).posted > 0);
  }

  /** An address that has confirmed the e-mails of a customer. */
  const confirmed = (pool: ScenarioPool, address: string) => scenario.sql`
    insert into mail_recipients (customer_id, email, confirmed_at, unsubscribe_secret)
    values (${pool.customerId}, ${address}, now(), sha256(${address}::bytea))`;

  /** A pool whose customer gets e-mails and webhooks, with all that have arrived. */
  async function watchedPool(settings: Parameters<typeof scenario.pool>[0] = {}) {
    const pool = await scenario.pool(settings);
    const customerId = pool.customer.opaqueId;
    const address = `it-${pool.id}@example.com`;
    const change = (
      input: Omit<Parameters<typeof licensing.updateAlertSettings>[0]['input'], 'customerId'>,
    ) => licensing.updateAlertSettings({ ctx: on(pool.admin), input: { customerId, ...input } });
    await confirmed(pool, address);
    await change({ timeZone: ZONE, recipients: [{ email: address }] });
    const { webhookEndpoint, secret } = await licensing.createWebhookEndpoint({
      ctx: on(pool.admin),
      input: { customerId, url: `${hooks.url}/${pool.id}`, kinds: ['FULL', 'FIRST_DENIAL_OF_DAY'] },
    });
    const id = licensing.encodeKey('webhookEndpoint', webhookEndpoint);
    return {
      pool,
      change,
      address,
      secret,
      endpointId: id,
      alerts: async () =>
        nodes(
          await licensing.listAlerts({ ctx: pool.viewer, input: { first: 100, seatPoolId: pool.opaqueId } }),
        ),
      mails: () => smtp.mails.filter(({ to }) => to.includes(address)).map(({ mail }) => mail),
      posts: () => hooks.posted.filter(({ body }) => body.includes(pool.opaqueId)),
      deliveries: async () =>
        nodes(
          await licensing.listWebhookDeliveries({
            ctx: pool.admin,
            input: { first: 100, webhookEndpoint },
          }),
        ),
      endpoint: async () =>
        (
          await licensing.listWebhookEndpoints({ ctx: pool.admin, input: { customerId: pool.customerId } })
        )[0],
    };
  }

  return {
    scenario,
    on,
    after,
    evaluate,
    deliver,
    watchedPool,
    confirmed,
    zone: ZONE,
    midnight,
    clock,
    get hooks() {
      return hooks;
    },
    get smtp() {
      return smtp;
    },
  };
}

/** Secret of the link in an e-mail to a recipient; empty if there is none. */
export const linkIn = (mail: { text?: string } | undefined) =>
  /seats\.example\.com\/mail#(sw[cu]_[\w-]{86})/.exec(mail?.text ?? '')?.[1] ?? '';

/** Takes the only seat of the pool. */
export async function full(pool: ScenarioPool) {
  const device = await pool.device();
  await device.logsIn();
  return device;
}
