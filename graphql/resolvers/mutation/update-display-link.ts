import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const updateDisplayLink: MutationResolvers['updateDisplayLink'] = (_parent, { input }, { ctx }) =>
  licensing.updateDisplayLink({ ctx, input });
