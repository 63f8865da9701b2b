import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const updateAppUser: MutationResolvers['updateAppUser'] = (_parent, { input }, { ctx }) =>
  licensing.updateAppUser({ ctx, input });
