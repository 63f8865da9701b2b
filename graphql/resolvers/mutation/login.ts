import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const login: MutationResolvers['login'] = (_parent, { input }, { ctx }) =>
  licensing.login({ ctx, input });
