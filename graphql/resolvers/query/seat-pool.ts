import * as licensing from '../../../licensing';
import type { QueryResolvers } from '../../generated/resolvers';

export const seatPool: QueryResolvers['seatPool'] = (_parent, { id }, { ctx }) =>
  licensing.getSeatPool({ ctx, input: { id } });
