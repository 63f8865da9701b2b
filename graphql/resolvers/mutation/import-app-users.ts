import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const importAppUsers: MutationResolvers['importAppUsers'] = (_parent, { input }, { ctx }) =>
  licensing.importAppUsers({ ctx, input });
