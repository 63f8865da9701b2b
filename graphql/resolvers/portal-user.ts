import * as licensing from '../../licensing';
import type { Resolvers } from '../generated/resolvers';

export const portalUser: Resolvers = {
  Query: {
    portalUsers: (_parent, _args, { ctx }) => licensing.listPortalUsers({ ctx, input: { customerId: null } }),
  },
  Mutation: {
    createPortalUser: (_parent, { input }, { ctx }) => licensing.createPortalUser({ ctx, input }),
    updatePortalUser: (_parent, { input }, { ctx }) => licensing.updatePortalUser({ ctx, input }),
    liftPortalUserHoldOff: (_parent, { input }, { ctx }) => licensing.liftPortalUserHoldOff({ ctx, input }),
    createApiToken: (_parent, { input }, { ctx }) => licensing.createApiToken({ ctx, input }),
    revokeApiToken: (_parent, { input }, { ctx }) => licensing.revokeApiToken({ ctx, input }),
    signOutEverywhere: (_parent, { input }, { ctx }) => licensing.signOutEverywhere({ ctx, input }),
    updateProfile: (_parent, { input }, { ctx }) => licensing.updateProfile({ ctx, input }),
    changePassword: (_parent, { input }, { ctx }) => licensing.changePassword({ ctx, input }),
    confirmPassword: (_parent, { input }, { ctx }) => licensing.confirmPassword({ ctx, input }),
  },
  PortalUser: {
    id: (person) => licensing.encodeKey('portalUser', person),
    disabled: (person) => person.disabledAt !== null,
    customer: (person, _args, { loaders }) =>
      licensing.isVendorCustomer(person.customerId) ? null : loaders.customer.load(person.customerId),
    heldOffUntil: (person, _args, { loaders }) => loaders.portalUserHoldOff.load(person),
    openInvitationCount: (person, _args, { loaders }) => loaders.openInvitationCount.load(person),
    timeZone: (person, _args, { ctx }) => (isSelf(ctx, person) ? person.timeZone : null),
    language: (person, _args, { ctx }) => (isSelf(ctx, person) ? person.language : null),
    permissions: (person, _args, { ctx }) =>
      ctx.actor.kind === 'portal' && isSelf(ctx, person) ? licensing.permissionsOf(ctx.actor) : [],
    apiTokens: (person, _args, { ctx }) => licensing.listApiTokens({ ctx, input: { portalUser: person } }),
  },
  ApiToken: {
    id: (token) => licensing.encodeKey('apiToken', token),
    expired: (token) => token.isExpired,
    revoked: (token) => token.revokedAt !== null,
  },
};

export const isSelf = ({ actor }: licensing.Context, { customerId, id }: licensing.Key) =>
  actor.kind === 'portal' && actor.customerId === customerId && actor.portalUserId === id;
