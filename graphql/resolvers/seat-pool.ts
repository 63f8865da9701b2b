import * as licensing from '../../licensing';
import type { Resolvers } from '../generated/resolvers';
import { isFieldSelected } from '../is-field-selected';

export const seatPool: Resolvers = {
  Query: {
    seatPool: (_parent, { id }, { ctx }) => licensing.getSeatPool({ ctx, input: { id } }),
    seatPools: (_parent, input, { ctx }) => licensing.listSeatPools({ ctx, input }),
  },
  Mutation: {
    createSeatPool: (_parent, { input }, { ctx }) => licensing.createSeatPool({ ctx, input }),
    updateSeatPool: (_parent, { input }, { ctx }) => licensing.updateSeatPool({ ctx, input }),
    rotateRegistrationKey: (_parent, { input }, { ctx }) => licensing.rotateRegistrationKey({ ctx, input }),
  },
  Subscription: {
    seatUsage: {
      subscribe: (_parent, { seatPoolId }, { ctx }) =>
        licensing.watchSeatUsage({
          ctx,
          input: { seatPool: licensing.decodeKey('seatPool', seatPoolId, 'seatPoolId') },
        }),
      resolve: (usage: licensing.SeatUsage) => usage,
    },
    seatUsages: {
      subscribe: (_parent, { customerId }, { ctx }) =>
        licensing.watchSeatUsages({ ctx, input: { customerId } }),
      resolve: (usages: licensing.SeatUsage[]) => usages,
    },
  },
  SeatPool: {
    id: (pool) => licensing.encodeKey('seatPool', pool),
    customer: (pool, _args, { loaders }) => loaders.customer.load(pool.customerId),
    application: (pool, _args, { loaders }) => loaders.application.load(pool.applicationId),
    suspended: (pool) => pool.suspendedAt !== null,
    usage: (pool, _args, { loaders }) => loaders.seatUsage.load(pool),
    devices: (pool, input, { ctx }, info) =>
      licensing.listDevices({
        ctx,
        input: {
          ...input,
          seatPool: pool,
          counted: isFieldSelected(info, 'totalCount'),
          timed: isFieldSelected(info, 'readAt'),
        },
      }),
    denial: (pool, { id }, { ctx }) => licensing.getDenial({ ctx, input: { seatPool: pool, id } }),
    denials: (pool, input, { ctx }, info) =>
      licensing.listDenials({
        ctx,
        input: { ...input, seatPool: pool, counted: isFieldSelected(info, 'totalCount') },
      }),
    denialEpisodes: (pool, input, { ctx }) =>
      licensing.listDenialEpisodes({ ctx, input: { ...input, seatPool: pool } }),
    denialSummary: (pool, { timeZone }, { ctx }) =>
      licensing.getDenialSummary({ ctx, input: { seatPool: pool, timeZone } }),
    denialCount: (pool, { since }, { loaders }) => loaders.denialCount.load({ seatPool: pool, since }),
    peakInUse: (pool, { since }, { loaders }) => loaders.peakInUse.load({ seatPool: pool, since }),
    usageHistory: (pool, input, { ctx }) =>
      licensing.getUsageHistory({ ctx, input: { ...input, seatPool: pool } }),
    events: (pool, input, { ctx }) => licensing.listSeatEvents({ ctx, input: { ...input, seatPool: pool } }),
    changePreview: (pool, { change }, { ctx }) =>
      licensing.previewSeatPoolChange({ ctx, input: { seatPool: pool, change } }),
    seats: (pool, page, { ctx }) => licensing.listSeats({ ctx, input: { ...page, seatPool: pool } }),
    leases: (pool, input, { ctx }, info) =>
      licensing.listLeases({
        ctx,
        input: { ...input, seatPool: pool, counted: isFieldSelected(info, 'totalCount') },
      }),
    auditEntries: (pool, page, { ctx }) =>
      licensing.listAuditEntries({
        ctx,
        input: { ...page, customerId: pool.customerId, subjectId: licensing.encodeKey('seatPool', pool) },
      }),
  },
  SeatUsage: {
    seatPoolId: (usage) =>
      licensing.encodeKey('seatPool', { customerId: usage.customerId, id: usage.seatPoolId }),
  },
};
