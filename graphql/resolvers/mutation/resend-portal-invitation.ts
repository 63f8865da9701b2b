import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const resendPortalInvitation: MutationResolvers['resendPortalInvitation'] = (
  _parent,
  { input },
  { ctx },
) => licensing.resendPortalInvitation({ ctx, input });
