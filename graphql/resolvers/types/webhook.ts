import { encodeKey, listWebhookDeliveries } from '../../../licensing';
import type { WebhookDeliveryResolvers, WebhookEndpointResolvers } from '../../generated/resolvers';
import { selects } from '../../selects';

const EVENT_TYPES = {
  'alert.raised': 'ALERT_RAISED',
  'alert.cleared': 'ALERT_CLEARED',
  test: 'TEST',
} as const;

export const WebhookEndpoint: WebhookEndpointResolvers = {
  id: (endpoint) => encodeKey('webhookEndpoint', endpoint),
  deliveries: (endpoint, input, { ctx }, info) =>
    listWebhookDeliveries({
      ctx,
      input: { ...input, webhookEndpoint: endpoint, counted: selects(info, 'totalCount') },
    }),
};

export const WebhookDelivery: WebhookDeliveryResolvers = {
  id: (delivery, _args, { ctx }) => ctx.recordIds.encode('webhookDelivery', delivery.customerId, delivery.id),
  type: ({ type }) => EVENT_TYPES[type],
  nextAttemptAt: ({ status, nextAttemptAt }) => (status === 'PENDING' ? nextAttemptAt : null),
  attempts: (delivery, _args, { loaders }) => loaders.webhookAttempts.load(delivery),
};
