import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const updateApplication: MutationResolvers['updateApplication'] = (_parent, { input }, { ctx }) =>
  licensing.updateApplication({ ctx, input });
