import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const confirmPassword: MutationResolvers['confirmPassword'] = (_parent, { input }, { ctx }) =>
  licensing.confirmPassword({ ctx, input });
