import { encodeKey } from '../../../licensing';
import type { AppUserResolvers } from '../../generated/resolvers';

export const AppUser: AppUserResolvers = {
  id: (person) => encodeKey('appUser', person),
  disabled: (person) => person.disabledAt !== null,
  customer: (person, _args, { loaders }) => loaders.customer.load(person.customerId),
  heldOffUntil: (person, _args, { loaders }) => loaders.appUserHoldOff.load(person),
  hasPassword: (person) => person.passwordHash !== null,
};
