import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const forceLogout: MutationResolvers['forceLogout'] = (_parent, { input }, { ctx }) =>
  licensing.forceLogout({ ctx, input });
