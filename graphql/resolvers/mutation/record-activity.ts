import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const recordActivity: MutationResolvers['recordActivity'] = (_parent, { input }, { ctx }) =>
  licensing.recordActivity({ ctx, input });
