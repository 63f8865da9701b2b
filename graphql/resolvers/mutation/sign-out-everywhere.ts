import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const signOutEverywhere: MutationResolvers['signOutEverywhere'] = (_parent, _args, { ctx }) =>
  licensing.signOutEverywhere({ ctx });
