import * as licensing from '../../licensing';
import type { Resolvers } from '../generated/resolvers';

export const customer: Resolvers = {
  Query: {
    viewer: (_parent, _args, { ctx }) => licensing.getViewer({ ctx }),
    customers: (_parent, input, { ctx }) => licensing.listCustomers({ ctx, input }),
    customer: (_parent, { id }, { ctx }) => licensing.getCustomer({ ctx, input: { id } }),
  },
  Mutation: {
    createCustomer: (_parent, { input }, { ctx }) => licensing.createCustomer({ ctx, input }),
    updateCustomer: (_parent, { input }, { ctx }) => licensing.updateCustomer({ ctx, input }),
  },
  Customer: {
    id: (customer) => licensing.encodeId('customer', customer.id),
    seatPools: (customer, _args, { loaders }) => loaders.seatPoolsOfCustomer.load(customer.id),
    appUsers: (customer, page, { ctx }) =>
      licensing.listAppUsers({ ctx, input: { ...page, customerId: customer.id } }),
    portalUsers: (customer, _args, { ctx }) =>
      licensing.listPortalUsers({ ctx, input: { customerId: customer.id } }),
    auditEntries: (customer, page, { ctx }) =>
      licensing.listAuditEntries({ ctx, input: { ...page, customerId: customer.id } }),
  },
};
