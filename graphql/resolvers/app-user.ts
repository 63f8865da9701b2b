import * as licensing from '../../licensing';
import type { Resolvers } from '../generated/resolvers';

export const appUser: Resolvers = {
  Mutation: {
    createAppUser: (_parent, { input }, { ctx }) => licensing.createAppUser({ ctx, input }),
    updateAppUser: (_parent, { input }, { ctx }) => licensing.updateAppUser({ ctx, input }),
    liftAppUserHoldOff: (_parent, { input }, { ctx }) => licensing.liftAppUserHoldOff({ ctx, input }),
    importAppUsers: (_parent, { input }, { ctx }) => licensing.importAppUsers({ ctx, input }),
  },
  AppUser: {
    id: (person) => licensing.encodeKey('appUser', person),
    disabled: (person) => person.disabledAt !== null,
    customer: (person, _args, { loaders }) => loaders.customer.load(person.customerId),
    heldOffUntil: (person, _args, { loaders }) => loaders.appUserHoldOff.load(person),
    hasPassword: (person) => person.passwordHash !== null,
  },
};
