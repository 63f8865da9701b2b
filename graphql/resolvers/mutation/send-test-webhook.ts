import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const sendTestWebhook: MutationResolvers['sendTestWebhook'] = (_parent, { input }, { ctx }) =>
  licensing.sendTestWebhook({ ctx, input });
