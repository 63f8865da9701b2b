import * as licensing from '../../licensing';
import type { Resolvers } from '../generated/resolvers';
import { isFieldSelected } from '../is-field-selected';

const EVENT_TYPES = {
  'alert.raised': 'ALERT_RAISED',
  'alert.cleared': 'ALERT_CLEARED',
  test: 'TEST',
} as const;

export const webhook: Resolvers = {
  Query: {
    webhookEndpoint: (_parent, { id }, { ctx }) => licensing.getWebhookEndpoint({ ctx, input: { id } }),
  },
  Mutation: {
    createWebhookEndpoint: (_parent, { input }, { ctx }) => licensing.createWebhookEndpoint({ ctx, input }),
    updateWebhookEndpoint: (_parent, { input }, { ctx }) => licensing.updateWebhookEndpoint({ ctx, input }),
    removeWebhookEndpoint: (_parent, { input }, { ctx }) => licensing.removeWebhookEndpoint({ ctx, input }),
    rotateWebhookSecret: (_parent, { input }, { ctx }) => licensing.rotateWebhookSecret({ ctx, input }),
    sendTestWebhook: (_parent, { input }, { ctx }) => licensing.sendTestWebhook({ ctx, input }),
    replayWebhookDelivery: (_parent, { input }, { ctx }) => licensing.replayWebhookDelivery({ ctx, input }),
  },
  Customer: {
    webhookEndpoints: (customer, _args, { ctx }) =>
      licensing.listWebhookEndpoints({ ctx, input: { customerId: customer.id } }),
  },
  WebhookEndpoint: {
    id: (endpoint) => licensing.encodeKey('webhookEndpoint', endpoint),
    deliveries: (endpoint, input, { ctx }, info) =>
      licensing.listWebhookDeliveries({
        ctx,
        input: { ...input, webhookEndpoint: endpoint, counted: isFieldSelected(info, 'totalCount') },
      }),
  },
  WebhookDelivery: {
    id: (delivery, _args, { ctx }) =>
      ctx.recordIds.encode('webhookDelivery', delivery.customerId, delivery.id),
    type: ({ type }) => EVENT_TYPES[type],
    nextAttemptAt: ({ status, nextAttemptAt }) => (status === 'PENDING' ? nextAttemptAt : null),
    attempts: (delivery, _args, { loaders }) => loaders.webhookAttempts.load(delivery),
  },
};
