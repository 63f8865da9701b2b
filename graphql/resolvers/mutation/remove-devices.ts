import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const removeDevices: MutationResolvers['removeDevices'] = (_parent, { input }, { ctx }) =>
  licensing.removeDevices({ ctx, input });
