import * as licensing from '../../licensing';
import type { Resolvers } from '../generated/resolvers';

export const audit: Resolvers = {
  Query: {
    auditEntries: (_parent, page, { ctx }) =>
      licensing.listAuditEntries({ ctx, input: { ...page, customerId: null } }),
    allAuditEntries: (_parent, input, { ctx }) => licensing.listAllAuditEntries({ ctx, input }),
  },
  AuditEntry: {
    id: (entry, _args, { ctx }) => ctx.recordIds.encode('auditEntry', entry.customerId, entry.id),
    customer: ({ customerId }, _args, { loaders }) =>
      licensing.isVendorCustomer(customerId) ? null : loaders.customer.load(customerId),
    onBehalfOf: ({ customerId, actorRole }, _args, { loaders }) =>
      actorRole !== null && licensing.isVendorRole(actorRole) && !licensing.isVendorCustomer(customerId)
        ? loaders.customer.load(customerId)
        : null,
    seatPool: async ({ action, subjectId }, _args, { loaders }) => {
      const [subject] = action.split('.');
      if (subject === 'seat-pool' || subject === 'alert')
        return loaders.seatPool.load(licensing.decodeKey('seatPool', subjectId));
      if (subject !== 'device' && subject !== 'license') return null;
      const device = await loaders.device.load(licensing.decodeKey('device', subjectId));
      return device && loaders.seatPool.load({ customerId: device.customerId, id: device.seatPoolId });
    },
  },
};
