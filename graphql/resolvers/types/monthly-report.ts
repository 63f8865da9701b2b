import type { MonthlyReportPoolResolvers, MonthlyReportResolvers } from '../../generated/resolvers';

export const MonthlyReport: MonthlyReportResolvers = {
  customer: ({ customerId }, _args, { loaders }) => loaders.customer.load(customerId),
};

export const MonthlyReportPool: MonthlyReportPoolResolvers = {
  seatPool: ({ seatPool }, _args, { loaders }) => loaders.seatPool.load(seatPool),
};
