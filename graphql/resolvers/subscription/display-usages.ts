import { watchDisplayUsages, type SeatUsage } from '../../../licensing';
import type { SubscriptionResolvers } from '../../generated/resolvers';

export const displayUsages: SubscriptionResolvers['displayUsages'] = {
  subscribe: (_parent, _args, { ctx }) => watchDisplayUsages({ ctx }),
  resolve: (usages: SeatUsage[]) => usages,
};
