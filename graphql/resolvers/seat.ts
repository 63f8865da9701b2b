import type { Resolvers } from '../generated/resolvers';

export const seat: Resolvers = {
  Seat: {
    device: async ({ customerId, deviceId }, _args, { loaders }) => {
      const device = await loaders.device.load({ customerId, id: deviceId });
      if (!device) throw new Error('a seat of a device that does not exist');
      return device;
    },
    user: ({ customerId, appUserId }, _args, { loaders }) =>
      appUserId ? loaders.appUser.load({ customerId, id: appUserId }) : null,
  },
  SeatEvent: {
    device: ({ customerId, deviceId }, _args, { loaders }) =>
      deviceId ? loaders.device.load({ customerId, id: deviceId }) : null,
  },
};
