import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const updateCustomer: MutationResolvers['updateCustomer'] = (_parent, { input }, { ctx }) =>
  licensing.updateCustomer({ ctx, input });
