import * as licensing from '../../../licensing';
import type { QueryResolvers } from '../../generated/resolvers';

export const webhookEndpoint: QueryResolvers['webhookEndpoint'] = (_parent, { id }, { ctx }) =>
  licensing.getWebhookEndpoint({ ctx, input: { id } });
