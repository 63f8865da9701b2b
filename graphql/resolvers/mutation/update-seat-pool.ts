import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const updateSeatPool: MutationResolvers['updateSeatPool'] = (_parent, { input }, { ctx }) =>
  licensing.updateSeatPool({ ctx, input });
