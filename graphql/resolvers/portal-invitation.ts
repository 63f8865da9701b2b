import * as licensing from '../../licensing';
import type { Resolvers } from '../generated/resolvers';

export const portalInvitation: Resolvers = {
  Query: {
    portalInvitations: (_parent, _args, { ctx }) =>
      licensing.listPortalInvitations({ ctx, input: { customerId: null } }),
    invitation: (_parent, { token }, { ctx }) => licensing.getInvitation({ ctx, input: { token } }),
  },
  Mutation: {
    invitePortalUser: (_parent, { input }, { ctx }) => licensing.invitePortalUser({ ctx, input }),
    resendPortalInvitation: (_parent, { input }, { ctx }) => licensing.resendPortalInvitation({ ctx, input }),
    withdrawPortalInvitation: (_parent, { input }, { ctx }) =>
      licensing.withdrawPortalInvitation({ ctx, input }),
    acceptInvitation: (_parent, { input }, { ctx }) => licensing.acceptInvitation({ ctx, input }),
  },
  Customer: {
    portalInvitations: (customer, _args, { ctx }) =>
      licensing.listPortalInvitations({ ctx, input: { customerId: customer.id } }),
  },
  PortalInvitation: {
    id: (invitation) => licensing.encodeKey('portalInvitation', invitation),
    invitedBy: (invitation) => invitation.inviterName,
    mailed: (invitation) => invitation.isMailed,
    expired: (invitation) => invitation.isExpired,
  },
  InvitationOffer: { expired: (offer) => offer.isExpired },
};
