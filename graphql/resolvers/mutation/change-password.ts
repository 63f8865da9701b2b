import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const changePassword: MutationResolvers['changePassword'] = (_parent, { input }, { ctx }) =>
  licensing.changePassword({ ctx, input });
