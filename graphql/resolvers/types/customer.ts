import {
  encodeId,
  getAlertSettings,
  getMonthlyReport,
  listAppUsers,
  listAuditEntries,
  listDisplayLinks,
  listPortalInvitations,
  listPortalUsers,
  listReportMonths,
  listWebhookEndpoints,
} from '../../../licensing';
import type { CustomerResolvers } from '../../generated/resolvers';

export const Customer: CustomerResolvers = {
  id: (customer) => encodeId('customer', customer.id),
  seatPools: (customer, _args, { loaders }) => loaders.seatPoolsOfCustomer.load(customer.id),
  appUsers: (customer, page, { ctx }) => listAppUsers({ ctx, input: { ...page, customerId: customer.id } }),
  portalUsers: (customer, _args, { ctx }) => listPortalUsers({ ctx, input: { customerId: customer.id } }),
  portalInvitations: (customer, _args, { ctx }) =>
    listPortalInvitations({ ctx, input: { customerId: customer.id } }),
  displayLinks: (customer, _args, { ctx }) => listDisplayLinks({ ctx, input: { customerId: customer.id } }),
  auditEntries: (customer, page, { ctx }) =>
    listAuditEntries({ ctx, input: { ...page, customerId: customer.id } }),
  alertSettings: (customer, _args, { ctx }) => getAlertSettings({ ctx, input: { customerId: customer.id } }),
  webhookEndpoints: (customer, _args, { ctx }) =>
    listWebhookEndpoints({ ctx, input: { customerId: customer.id } }),
  reportMonths: (customer, _args, { ctx }) => listReportMonths({ ctx, input: { customerId: customer.id } }),
  monthlyReport: (customer, { month }, { ctx }) =>
    getMonthlyReport({ ctx, input: { customerId: customer.id, month } }),
};
