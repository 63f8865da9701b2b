import { decodeKey, watchSeatUsage, type SeatUsage } from '../../../licensing';
import type { SubscriptionResolvers } from '../../generated/resolvers';

export const seatUsage: SubscriptionResolvers['seatUsage'] = {
  subscribe: (_parent, { seatPoolId }, { ctx }) =>
    watchSeatUsage({ ctx, input: { seatPool: decodeKey('seatPool', seatPoolId, 'seatPoolId') } }),
  resolve: (usage: SeatUsage) => usage,
};
