import * as licensing from '../../../licensing';
import type { QueryResolvers } from '../../generated/resolvers';

export const customer: QueryResolvers['customer'] = (_parent, { id }, { ctx }) =>
  licensing.getCustomer({ ctx, input: { id } });
