import {
  encodeKey,
  listAuditEntries,
  listDenialEpisodes,
  listDenials,
  listDevices,
  listLeases,
} from '../../../licensing';
import type { SeatPoolResolvers } from '../../generated/resolvers';

export const SeatPool: SeatPoolResolvers = {
  id: (pool) => encodeKey('seatPool', pool),
  customer: (pool, _args, { loaders }) => loaders.customer.load(pool.customerId),
  application: (pool, _args, { loaders }) => loaders.application.load(pool.applicationId),
  suspended: (pool) => pool.suspendedAt !== null,
  usage: (pool, _args, { loaders }) => loaders.seatUsage.load(pool),
  devices: (pool, input, { ctx }) => listDevices({ ctx, input: { ...input, seatPool: pool } }),
  denials: (pool, input, { ctx }) => listDenials({ ctx, input: { ...input, seatPool: pool } }),
  denialEpisodes: (pool, input, { ctx }) => listDenialEpisodes({ ctx, input: { ...input, seatPool: pool } }),
  leases: (pool, input, { ctx }) => listLeases({ ctx, input: { ...input, seatPool: pool } }),
  auditEntries: (pool, page, { ctx }) =>
    listAuditEntries({
      ctx,
      input: { ...page, customerId: pool.customerId, subjectId: encodeKey('seatPool', pool) },
    }),
};
