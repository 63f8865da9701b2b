import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const revokeApiToken: MutationResolvers['revokeApiToken'] = (_parent, { input }, { ctx }) =>
  licensing.revokeApiToken({ ctx, input });
