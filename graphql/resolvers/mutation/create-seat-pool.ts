import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const createSeatPool: MutationResolvers['createSeatPool'] = (_parent, { input }, { ctx }) =>
  licensing.createSeatPool({ ctx, input });
