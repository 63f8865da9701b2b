import { decodeKey, isVendorCustomer, isVendorRole } from '../../../licensing';
import type { AuditEntryResolvers } from '../../generated/resolvers';

export const AuditEntry: AuditEntryResolvers = {
  id: (entry, _args, { ctx }) => ctx.recordIds.encode('auditEntry', entry.customerId, entry.id),
  customer: ({ customerId }, _args, { loaders }) =>
    isVendorCustomer(customerId) ? null : loaders.customer.load(customerId),
  onBehalfOf: ({ customerId, actorRole }, _args, { loaders }) =>
    actorRole !== null && isVendorRole(actorRole) && !isVendorCustomer(customerId)
      ? loaders.customer.load(customerId)
      : null,
  seatPool: async ({ action, subjectId }, _args, { loaders }) => {
    const [subject] = action.split('.');
    if (subject === 'seat-pool' || subject === 'alert')
      return loaders.seatPool.load(decodeKey('seatPool', subjectId));
    if (subject !== 'device' && subject !== 'license') return null;
    const device = await loaders.device.load(decodeKey('device', subjectId));
    return device && loaders.seatPool.load({ customerId: device.customerId, id: device.seatPoolId });
  },
};
