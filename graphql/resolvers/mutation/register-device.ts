import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const registerDevice: MutationResolvers['registerDevice'] = (_parent, { input }, { ctx }) =>
  licensing.registerDevice({ ctx, input });
