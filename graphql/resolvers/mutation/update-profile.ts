import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const updateProfile: MutationResolvers['updateProfile'] = (_parent, { input }, { ctx }) =>
  licensing.updateProfile({ ctx, input });
