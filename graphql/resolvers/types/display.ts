import { encodeKey } from '../../../licensing';
import type { DisplayLinkResolvers, DisplayPoolResolvers, DisplayResolvers } from '../../generated/resolvers';

export const DisplayLink: DisplayLinkResolvers = {
  id: (link) => encodeKey('displayLink', link),
  seatPools: ({ customerId, seatPoolIds }, _args, { loaders }) =>
    Promise.all(seatPoolIds.map((id) => loaders.seatPool.load({ customerId, id }))),
  createdBy: (link) => link.creatorName,
  expired: (link) => link.isExpired,
};

export const Display: DisplayResolvers = {};

export const DisplayPool: DisplayPoolResolvers = {
  id: (pool) => encodeKey('seatPool', pool),
  suspended: (pool) => pool.suspendedAt !== null,
};
