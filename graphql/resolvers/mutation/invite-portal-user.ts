import * as licensing from '../../../licensing';
import type { MutationResolvers } from '../../generated/resolvers';

export const invitePortalUser: MutationResolvers['invitePortalUser'] = (_parent, { input }, { ctx }) =>
  licensing.invitePortalUser({ ctx, input });
