import { encodeKey } from '../../../licensing';
import type { SeatUsageResolvers } from '../../generated/resolvers';

export const SeatUsage: SeatUsageResolvers = {
  seatPoolId: (usage) => encodeKey('seatPool', { customerId: usage.customerId, id: usage.seatPoolId }),
};
