import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const revokeDisplayLink: MutationResolvers['revokeDisplayLink'] = (_parent, { input }, { ctx }) =>
  licensing.revokeDisplayLink({ ctx, input });
