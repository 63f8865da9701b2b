import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const withdrawPortalInvitation: MutationResolvers['withdrawPortalInvitation'] = (
  _parent,
  { input },
  { ctx },
) => licensing.withdrawPortalInvitation({ ctx, input });
