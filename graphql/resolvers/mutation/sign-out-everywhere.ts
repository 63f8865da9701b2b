import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const signOutEverywhere: MutationResolvers['signOutEverywhere'] = (_parent, { input }, { ctx }) =>
  licensing.signOutEverywhere({ ctx, input });
