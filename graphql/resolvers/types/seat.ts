import type { SeatResolvers } from '../../generated/resolvers';

export const Seat: SeatResolvers = {
  device: async ({ customerId, deviceId }, _args, { loaders }) => {
    const device = await loaders.device.load({ customerId, id: deviceId });
    if (!device) throw new Error('a seat of a device that does not exist');
    return device;
  },
  user: ({ customerId, appUserId }, _args, { loaders }) =>
    appUserId ? loaders.appUser.load({ customerId, id: appUserId }) : null,
};
