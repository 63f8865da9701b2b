import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const createWebhookEndpoint: MutationResolvers['createWebhookEndpoint'] = (
  _parent,
  { input },
  { ctx },
) => licensing.createWebhookEndpoint({ ctx, input });
