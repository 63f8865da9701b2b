import * as licensing from '../../licensing';
import type { Context, Outgoing } from '../../licensing';
import type { Verb } from './portal-verbs';
import { PAGE, type Scenario, type ScenarioPool } from '../scenario';

const everybody = ['VENDOR_ADMIN', 'SUPPORT', 'CUSTOMER_ADMIN', 'CUSTOMER_VIEWER'] as const;
const admins = ['VENDOR_ADMIN', 'CUSTOMER_ADMIN'] as const;
const readers = ['VENDOR_ADMIN', 'SUPPORT', 'CUSTOMER_ADMIN'] as const;

/** Accepts all messages and sends none. */
export const acceptingOutgoing: Outgoing = {
  sendMail: async () => ({ isSent: true }),
  postWebhook: async () => ({ durationMs: 1, statusCode: 204, error: null, responseExcerpt: null }),
  refuseWebhookUrl: async () => null,
  publicUrl: null,
};

/** The caller's context in a process with outgoing channels. */
export const sending = (ctx: Context): Context => ({ ...ctx, outgoing: acceptingOutgoing });
const { encodeKey } = licensing;
const thisMonth = () => new Date().toISOString().slice(0, 7);

/** L32: the verbs about alerts, webhooks and reports. */
export function alertVerbsOf(scenario: Scenario, pool: () => ScenarioPool): Record<string, Verb> {
  const newEndpoint = async () => {
    const { webhookEndpoint } = await licensing.createWebhookEndpoint({
      ctx: sending(scenario.vendor),
      input: {
        customerId: (await scenario.pool({ owner: pool().customer })).customer.opaqueId,
        url: 'https://hooks.example.com/',
        kinds: ['FULL'],
      },
    });
    return webhookEndpoint;
  };
  const onEndpoint =
    <Result>(verb: (call: { ctx: Context; input: { webhookEndpointId: string } }) => Promise<Result>) =>
    async (ctx: Context) => {
      const made = await newEndpoint();
      const input = { webhookEndpointId: encodeKey('webhookEndpoint', made) };
      try {
        return await verb({ ctx: sending(ctx), input });
      } finally {
        // A customer can have at most twenty.
        await scenario.sql`delete from webhook_endpoints where id = ${made.id}`;
      }
    };

  let recipients = 0;
  /** A recipient that can be sent a confirmation. */
  const newRecipient = async () => {
    const email = `recipient-${++recipients}@example.com`;
    const input = { customerId: pool().customer.opaqueId, recipients: [{ email }] };
    await licensing.updateAlertSettings({ ctx: pool().admin, input });
    return email;
  };

  return {
    listAlerts: {
      allowed: everybody,
      call: (ctx) => licensing.listAlerts({ ctx, input: { ...PAGE, seatPoolId: pool().opaqueId } }),
    },
    acknowledgeAlert: {
      allowed: admins,
      call: async (ctx) => {
        const [row] = await scenario.sql<{ id: string }[]>`
          insert into alerts (customer_id, seat_pool_id, kind, raised_at, cleared_at, in_use, licensed_quantity)
          values (${pool().customerId}, ${pool().id}, 'FULL', now(), now(), 1, 1) returning id`;
        return licensing.acknowledgeAlert({
          ctx,
          input: { alertId: ctx.recordIds.encode('alert', pool().customerId, Number(row?.id)) },
        });
      },
    },
    getAlertSettings: {
      allowed: readers,
      call: (ctx) => licensing.getAlertSettings({ ctx, input: { customerId: pool().customerId } }),
    },
    updateAlertSettings: {
      allowed: admins,
      call: (ctx) =>
        licensing.updateAlertSettings({
          ctx,
          input: { customerId: pool().customer.opaqueId, digestMinutes: 5 },
        }),
    },
    listRecipientConsents: {
      allowed: readers,
      call: (ctx) =>
        licensing.listRecipientConsents({ ctx, input: { customerId: pool().customerId, recipients: [] } }),
    },
    resendMailConfirmation: {
      allowed: admins,
      call: async (ctx) =>
        licensing.resendMailConfirmation({
          ctx: { ...ctx, outgoing: { ...acceptingOutgoing, publicUrl: 'https://seats.example.com' } },
          input: { customerId: pool().customer.opaqueId, email: await newRecipient() },
        }),
    },
    getOwnAlertMail: {
      allowed: everybody,
      call: async (ctx) => ({ own: await licensing.getOwnAlertMail({ ctx }) }),
    },
    updateOwnAlertMail: {
      allowed: ['CUSTOMER_ADMIN', 'CUSTOMER_VIEWER'],
      call: (ctx) => licensing.updateOwnAlertMail({ ctx, input: { alerts: true } }),
    },
    sendTestMail: {
      allowed: admins,
      call: (ctx) =>
        licensing.sendTestMail({ ctx: sending(ctx), input: { customerId: pool().customer.opaqueId } }),
    },
    getMonthlyReport: {
      allowed: everybody,
      call: (ctx) =>
        licensing.getMonthlyReport({ ctx, input: { customerId: pool().customerId, month: thisMonth() } }),
    },
    listReportMonths: {
      allowed: everybody,
      call: (ctx) => licensing.listReportMonths({ ctx, input: { customerId: pool().customerId } }),
    },
    sendMonthlyReport: {
      allowed: everybody,
      call: (ctx) =>
        licensing.sendMonthlyReport({
          ctx: sending(ctx),
          input: { customerId: pool().customer.opaqueId, month: thisMonth() },
        }),
    },
    listWebhookEndpoints: {
      allowed: readers,
      call: (ctx) => licensing.listWebhookEndpoints({ ctx, input: { customerId: pool().customerId } }),
    },
    getWebhookEndpoint: {
      allowed: readers,
      call: onEndpoint(({ ctx, input }) =>
        licensing.getWebhookEndpoint({ ctx, input: { id: input.webhookEndpointId } }),
      ),
    },
    createWebhookEndpoint: {
      allowed: admins,
      call: (ctx) =>
        licensing.createWebhookEndpoint({
          ctx: sending(ctx),
          input: {
            customerId: pool().customer.opaqueId,
            url: 'https://hooks.example.com/',
            kinds: ['FULL'],
          },
        }),
    },
    updateWebhookEndpoint: {
      allowed: admins,
      call: onEndpoint(({ ctx, input }) =>
        licensing.updateWebhookEndpoint({ ctx, input: { ...input, enabled: false } }),
      ),
    },
    removeWebhookEndpoint: { allowed: admins, call: onEndpoint(licensing.removeWebhookEndpoint) },
    rotateWebhookSecret: { allowed: admins, call: onEndpoint(licensing.rotateWebhookSecret) },
    sendTestWebhook: { allowed: admins, call: onEndpoint(licensing.sendTestWebhook) },
    replayWebhookDelivery: {
      allowed: admins,
      call: onEndpoint(async ({ ctx, input }) => {
        const { webhookDelivery } = await licensing.sendTestWebhook({ ctx: sending(scenario.vendor), input });
        const { customerId, id } = webhookDelivery;
        return licensing.replayWebhookDelivery({
          ctx,
          input: { webhookDeliveryId: ctx.recordIds.encode('webhookDelivery', customerId, id) },
        });
      }),
    },
    listWebhookDeliveries: {
      allowed: readers,
      call: (ctx) =>
        licensing.listWebhookDeliveries({ ctx, input: { ...PAGE, webhookEndpoint: pool().key } }),
    },
    getWebhookAttempts: {
      allowed: readers,
      call: (ctx) => licensing.getWebhookAttempts(ctx, [{ customerId: pool().customerId, id: 1 }]),
    },
  };
}
