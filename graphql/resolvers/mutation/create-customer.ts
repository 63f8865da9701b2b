import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const createCustomer: MutationResolvers['createCustomer'] = (_parent, { input }, { ctx }) =>
  licensing.createCustomer({ ctx, input });
