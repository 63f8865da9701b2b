import * as licensing from '../../../licensing';
import type { QueryResolvers } from '../../generated/resolvers';

export const customers: QueryResolvers['customers'] = (_parent, input, { ctx }) =>
  licensing.listCustomers({ ctx, input });
