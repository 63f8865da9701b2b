import * as licensing from '../../licensing';
import { sending } from './alert-verbs';
import type { TenantVerb } from './tenant-people-verbs';
import { PAGE, type ScenarioPool } from '../scenario';

const { encodeId, encodeKey } = licensing;
const thisMonth = () => new Date().toISOString().slice(0, 7);

/** L31: the verbs about alerts, webhooks and reports that take an id of something that belongs to a customer. */
export const tenantAlertVerbs: Record<string, TenantVerb> = {
  listAlerts: {
    of: 'seatPool',
    call: (ctx, key) =>
      licensing.listAlerts({ ctx, input: { ...PAGE, seatPoolId: encodeKey('seatPool', key) } }),
  },
  'listAlerts: of a customer': {
    of: 'customer',
    call: (ctx, { customerId }) =>
      licensing.listAlerts({ ctx, input: { ...PAGE, customerId: encodeId('customer', customerId) } }),
  },
  acknowledgeAlert: {
    of: 'customer',
    call: (ctx, { customerId }) =>
      licensing.acknowledgeAlert({ ctx, input: { alertId: ctx.recordIds.encode('alert', customerId, 1) } }),
  },
  getAlertSettings: {
    of: 'customer',
    call: (ctx, { customerId }) => licensing.getAlertSettings({ ctx, input: { customerId } }),
  },
  updateAlertSettings: {
    of: 'customer',
    call: (ctx, { customerId }) =>
      licensing.updateAlertSettings({
        ctx,
        input: { customerId: encodeId('customer', customerId), digestMinutes: 5 },
      }),
  },
  listRecipientConsents: {
    of: 'customer',
    call: (ctx, { customerId }) =>
      licensing.listRecipientConsents({ ctx, input: { customerId, recipients: [] } }),
  },
  resendMailConfirmation: {
    of: 'customer',
    call: (ctx, { customerId }) =>
      licensing.resendMailConfirmation({
        ctx: sending(ctx),
        input: { customerId: encodeId('customer', customerId), email: 'someone@example.com' },
      }),
  },
  sendTestMail: {
    of: 'customer',
    call: (ctx, { customerId }) =>
      licensing.sendTestMail({ ctx: sending(ctx), input: { customerId: encodeId('customer', customerId) } }),
  },
  getMonthlyReport: {
    of: 'customer',
    call: (ctx, { customerId }) =>
      licensing.getMonthlyReport({ ctx, input: { customerId, month: thisMonth() } }),
  },
  listReportMonths: {
    of: 'customer',
    call: (ctx, { customerId }) => licensing.listReportMonths({ ctx, input: { customerId } }),
  },
  sendMonthlyReport: {
    of: 'customer',
    call: (ctx, { customerId }) =>
      licensing.sendMonthlyReport({
        ctx: sending(ctx),
        input: { customerId: encodeId('customer', customerId), month: thisMonth() },
      }),
  },
  listWebhookEndpoints: {
    of: 'customer',
    call: (ctx, { customerId }) => licensing.listWebhookEndpoints({ ctx, input: { customerId } }),
  },
  createWebhookEndpoint: {
    of: 'customer',
    call: (ctx, { customerId }) =>
      licensing.createWebhookEndpoint({
        ctx: sending(ctx),
        input: {
          customerId: encodeId('customer', customerId),
          url: 'https://hooks.example.com/',
          kinds: ['FULL'],
        },
      }),
  },
  updateWebhookEndpoint: {
    of: 'webhookEndpoint',
    call: (ctx, key) =>
      licensing.updateWebhookEndpoint({
        ctx: sending(ctx),
        input: { webhookEndpointId: encodeKey('webhookEndpoint', key), enabled: false },
      }),
  },
  removeWebhookEndpoint: {
    of: 'webhookEndpoint',
    call: (ctx, key) =>
      licensing.removeWebhookEndpoint({
        ctx,
        input: { webhookEndpointId: encodeKey('webhookEndpoint', key) },
      }),
  },
  rotateWebhookSecret: {
    of: 'webhookEndpoint',
    call: (ctx, key) =>
      licensing.rotateWebhookSecret({
        ctx,
        input: { webhookEndpointId: encodeKey('webhookEndpoint', key) },
      }),
  },
  sendTestWebhook: {
    of: 'webhookEndpoint',
    call: (ctx, key) =>
      licensing.sendTestWebhook({
        ctx: sending(ctx),
        input: { webhookEndpointId: encodeKey('webhookEndpoint', key) },
      }),
  },
  listWebhookDeliveries: {
    of: 'webhookEndpoint',
    call: (ctx, webhookEndpoint) =>
      licensing.listWebhookDeliveries({ ctx, input: { ...PAGE, webhookEndpoint } }),
  },
  replayWebhookDelivery: {
    of: 'customer',
    call: (ctx, { customerId }) =>
      licensing.replayWebhookDelivery({
        ctx: sending(ctx),
        input: { webhookDeliveryId: ctx.recordIds.encode('webhookDelivery', customerId, 1) },
      }),
  },
};

/** A webhook endpoint of a pool's customer. */
export async function makeWebhookEndpoint({ admin, customer }: ScenarioPool): Promise<licensing.Key> {
  const input = {
    customerId: customer.opaqueId,
    url: 'https://hooks.example.com/',
    kinds: ['FULL' as const],
  };
  return (await licensing.createWebhookEndpoint({ ctx: sending(admin), input })).webhookEndpoint;
}
