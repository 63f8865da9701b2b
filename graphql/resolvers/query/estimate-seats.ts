import * as licensing from '../../../licensing';
import type { QueryResolvers } from '../../generated/resolvers';

export const estimateSeats: QueryResolvers['estimateSeats'] = (_parent, { input }, { ctx }) =>
  licensing.estimateSeats({ ctx, input });
