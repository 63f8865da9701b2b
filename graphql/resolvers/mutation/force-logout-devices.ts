import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const forceLogoutDevices: MutationResolvers['forceLogoutDevices'] = (_parent, { input }, { ctx }) =>
  licensing.forceLogoutDevices({ ctx, input });
