import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const replayWebhookDelivery: MutationResolvers['replayWebhookDelivery'] = (
  _parent,
  { input },
  { ctx },
) => licensing.replayWebhookDelivery({ ctx, input });
