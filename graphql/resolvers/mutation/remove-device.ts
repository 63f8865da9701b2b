import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const removeDevice: MutationResolvers['removeDevice'] = (_parent, { input }, { ctx }) =>
  licensing.removeDevice({ ctx, input });
