import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const removeWebhookEndpoint: MutationResolvers['removeWebhookEndpoint'] = (
  _parent,
  { input },
  { ctx },
) => licensing.removeWebhookEndpoint({ ctx, input });
