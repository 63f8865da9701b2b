import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const acknowledgeAlert: MutationResolvers['acknowledgeAlert'] = (_parent, { input }, { ctx }) =>
  licensing.acknowledgeAlert({ ctx, input });
