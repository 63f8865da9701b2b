import { encodeId, listAppUsers, listAuditEntries, listPortalUsers } from '../../../licensing';
import type { CustomerResolvers } from '../../generated/resolvers';

export const Customer: CustomerResolvers = {
  id: (customer) => encodeId('customer', customer.id),
  seatPools: (customer, _args, { loaders }) => loaders.seatPoolsOfCustomer.load(customer.id),
  appUsers: (customer, page, { ctx }) => listAppUsers({ ctx, input: { ...page, customerId: customer.id } }),
  portalUsers: (customer, _args, { ctx }) => listPortalUsers({ ctx, input: { customerId: customer.id } }),
  auditEntries: (customer, page, { ctx }) =>
    listAuditEntries({ ctx, input: { ...page, customerId: customer.id } }),
};
