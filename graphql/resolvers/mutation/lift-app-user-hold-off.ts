import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const liftAppUserHoldOff: MutationResolvers['liftAppUserHoldOff'] = (_parent, { input }, { ctx }) =>
  licensing.liftAppUserHoldOff({ ctx, input });
