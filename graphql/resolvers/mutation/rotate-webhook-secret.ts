import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const rotateWebhookSecret: MutationResolvers['rotateWebhookSecret'] = (_parent, { input }, { ctx }) =>
  licensing.rotateWebhookSecret({ ctx, input });
