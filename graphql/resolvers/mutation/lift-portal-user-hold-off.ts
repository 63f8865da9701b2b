import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const liftPortalUserHoldOff: MutationResolvers['liftPortalUserHoldOff'] = (
  _parent,
  { input },
  { ctx },
) => licensing.liftPortalUserHoldOff({ ctx, input });
