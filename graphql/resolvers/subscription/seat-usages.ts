import { watchSeatUsages, type SeatUsage } from '../../../licensing';
import type { SubscriptionResolvers } from '../../generated/resolvers';

export const seatUsages: SubscriptionResolvers['seatUsages'] = {
  subscribe: (_parent, { customerId }, { ctx }) => watchSeatUsages({ ctx, input: { customerId } }),
  resolve: (usages: SeatUsage[]) => usages,
};
