import * as licensing from '../../../licensing';
import type { QueryResolvers } from '../../generated/resolvers';

export const portalInvitations: QueryResolvers['portalInvitations'] = (_parent, _args, { ctx }) =>
  licensing.listPortalInvitations({ ctx, input: { customerId: null } });
