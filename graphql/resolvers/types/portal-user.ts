import {
  encodeKey,
  getOwnAlertMail,
  isVendorCustomer,
  listApiTokens,
  type Context,
  type Key,
} from '../../../licensing';
import type { PortalUserResolvers } from '../../generated/resolvers';

export const PortalUser: PortalUserResolvers = {
  id: (person) => encodeKey('portalUser', person),
  disabled: (person) => person.disabledAt !== null,
  customer: (person, _args, { loaders }) =>
    isVendorCustomer(person.customerId) ? null : loaders.customer.load(person.customerId),
  heldOffUntil: (person, _args, { loaders }) => loaders.portalUserHoldOff.load(person),
  openInvitationCount: (person, _args, { loaders }) => loaders.openInvitationCount.load(person),
  timeZone: (person, _args, { ctx }) => (isSelf(ctx, person) ? person.timeZone : null),
  language: (person, _args, { ctx }) => (isSelf(ctx, person) ? person.language : null),
  alertMail: (person, _args, { ctx }) => (isSelf(ctx, person) ? getOwnAlertMail({ ctx }) : null),
  apiTokens: (person, _args, { ctx }) => listApiTokens({ ctx, input: { portalUser: person } }),
};

const isSelf = ({ actor }: Context, { customerId, id }: Key) =>
  actor.kind === 'portal' && actor.customerId === customerId && actor.portalUserId === id;
