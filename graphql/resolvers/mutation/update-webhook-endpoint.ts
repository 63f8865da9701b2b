import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const updateWebhookEndpoint: MutationResolvers['updateWebhookEndpoint'] = (
  _parent,
  { input },
  { ctx },
) => licensing.updateWebhookEndpoint({ ctx, input });
