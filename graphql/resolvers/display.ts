import * as licensing from '../../licensing';
import type { Resolvers } from '../generated/resolvers';

export const display: Resolvers = {
  Query: {
    display: (_parent, _args, { loaders }) => loaders.display,
  },
  Mutation: {
    createDisplayLink: (_parent, { input }, { ctx }) => licensing.createDisplayLink({ ctx, input }),
    updateDisplayLink: (_parent, { input }, { ctx }) => licensing.updateDisplayLink({ ctx, input }),
    revokeDisplayLink: (_parent, { input }, { ctx }) => licensing.revokeDisplayLink({ ctx, input }),
  },
  Subscription: {
    displayUsages: {
      subscribe: (_parent, _args, { ctx }) => licensing.watchDisplayUsages({ ctx }),
      resolve: (usages: licensing.SeatUsage[]) => usages,
    },
  },
  Customer: {
    displayLinks: (customer, _args, { ctx }) =>
      licensing.listDisplayLinks({ ctx, input: { customerId: customer.id } }),
  },
  DisplayLink: {
    id: (link) => licensing.encodeKey('displayLink', link),
    seatPools: ({ customerId, seatPoolIds }, _args, { loaders }) =>
      Promise.all(seatPoolIds.map((id) => loaders.seatPool.load({ customerId, id }))),
    createdBy: (link) => link.creatorName,
    expired: (link) => link.isExpired,
  },
  DisplayPool: {
    id: (pool) => licensing.encodeKey('seatPool', pool),
    suspended: (pool) => pool.suspendedAt !== null,
  },
};
