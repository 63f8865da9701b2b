import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const createDisplayLink: MutationResolvers['createDisplayLink'] = (_parent, { input }, { ctx }) =>
  licensing.createDisplayLink({ ctx, input });
