import { encodeKey } from '../../../licensing';
import type { InvitationOfferResolvers, PortalInvitationResolvers } from '../../generated/resolvers';

export const PortalInvitation: PortalInvitationResolvers = {
  id: (invitation) => encodeKey('portalInvitation', invitation),
  invitedBy: (invitation) => invitation.inviterName,
  mailed: (invitation) => invitation.isMailed,
  expired: (invitation) => invitation.isExpired,
};

export const InvitationOffer: InvitationOfferResolvers = { expired: (offer) => offer.isExpired };
