import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const updatePortalUser: MutationResolvers['updatePortalUser'] = (_parent, { input }, { ctx }) =>
  licensing.updatePortalUser({ ctx, input });
