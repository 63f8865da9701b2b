import * as licensing from '../../../licensing';
import type { QueryResolvers } from '../../generated/resolvers';

export const seatPools: QueryResolvers['seatPools'] = (_parent, input, { ctx }) =>
  licensing.listSeatPools({ ctx, input });
