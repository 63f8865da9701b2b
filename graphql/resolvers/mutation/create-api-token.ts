import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const createApiToken: MutationResolvers['createApiToken'] = (_parent, { input }, { ctx }) =>
  licensing.createApiToken({ ctx, input });
