import {
  encodeKey,
  getDenial,
  getDenialSummary,
  getUsageHistory,
  listAuditEntries,
  listDenialEpisodes,
  listDenials,
  listDevices,
  listLeases,
  listSeatEvents,
  listSeats,
  previewSeatPoolChange,
} from '../../../licensing';
import type { SeatPoolResolvers } from '../../generated/resolvers';
import { selects } from '../../selects';

export const SeatPool: SeatPoolResolvers = {
  id: (pool) => encodeKey('seatPool', pool),
  customer: (pool, _args, { loaders }) => loaders.customer.load(pool.customerId),
  application: (pool, _args, { loaders }) => loaders.application.load(pool.applicationId),
  suspended: (pool) => pool.suspendedAt !== null,
  usage: (pool, _args, { loaders }) => loaders.seatUsage.load(pool),
  devices: (pool, input, { ctx }, info) =>
    listDevices({
      ctx,
      input: {
        ...input,
        seatPool: pool,
        counted: selects(info, 'totalCount'),
        timed: selects(info, 'readAt'),
      },
    }),
  denial: (pool, { id }, { ctx }) => getDenial({ ctx, input: { seatPool: pool, id } }),
  denials: (pool, input, { ctx }, info) =>
    listDenials({ ctx, input: { ...input, seatPool: pool, counted: selects(info, 'totalCount') } }),
  denialEpisodes: (pool, input, { ctx }) => listDenialEpisodes({ ctx, input: { ...input, seatPool: pool } }),
  denialSummary: (pool, { timeZone }, { ctx }) =>
    getDenialSummary({ ctx, input: { seatPool: pool, timeZone } }),
  denialCount: (pool, { since }, { loaders }) => loaders.denialCount.load({ seatPool: pool, since }),
  peakInUse: (pool, { since }, { loaders }) => loaders.peakInUse.load({ seatPool: pool, since }),
  usageHistory: (pool, input, { ctx }) => getUsageHistory({ ctx, input: { ...input, seatPool: pool } }),
  events: (pool, input, { ctx }) => listSeatEvents({ ctx, input: { ...input, seatPool: pool } }),
  changePreview: (pool, { change }, { ctx }) =>
    previewSeatPoolChange({ ctx, input: { seatPool: pool, change } }),
  seats: (pool, page, { ctx }) => listSeats({ ctx, input: { ...page, seatPool: pool } }),
  leases: (pool, input, { ctx }, info) =>
    listLeases({ ctx, input: { ...input, seatPool: pool, counted: selects(info, 'totalCount') } }),
  auditEntries: (pool, page, { ctx }) =>
    listAuditEntries({
      ctx,
      input: { ...page, customerId: pool.customerId, subjectId: encodeKey('seatPool', pool) },
    }),
};
