import * as licensing from '../../licensing';
import type { Resolvers } from '../generated/resolvers';

export const seatChanges: Resolvers = {
  Subscription: {
    seatChanges: {
      subscribe: (_parent, { seatPoolId }, { ctx }) =>
        licensing.watchSeatChanges({
          ctx,
          input: { seatPool: licensing.decodeKey('seatPool', seatPoolId, 'seatPoolId') },
        }),
      resolve: (changes: licensing.SeatChanges) => changes,
    },
  },
  LiveSeat: {
    deviceId: ({ customerId, deviceId }) => licensing.encodeKey('device', { customerId, id: deviceId }),
  },
  LiveSeatEvent: {
    deviceId: ({ customerId, deviceId }) =>
      deviceId && licensing.encodeKey('device', { customerId, id: deviceId }),
  },
};
