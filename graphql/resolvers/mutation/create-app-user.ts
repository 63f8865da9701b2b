import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const createAppUser: MutationResolvers['createAppUser'] = (_parent, { input }, { ctx }) =>
  licensing.createAppUser({ ctx, input });
