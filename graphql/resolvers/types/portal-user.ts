import { encodeKey, isVendorCustomer, listApiTokens } from '../../../licensing';
import type { PortalUserResolvers } from '../../generated/resolvers';

export const PortalUser: PortalUserResolvers = {
  id: (person) => encodeKey('portalUser', person),
  disabled: (person) => person.disabledAt !== null,
  customer: (person, _args, { loaders }) =>
    isVendorCustomer(person.customerId) ? null : loaders.customer.load(person.customerId),
  apiTokens: (person, _args, { ctx }) => listApiTokens({ ctx, input: { portalUser: person } }),
};
