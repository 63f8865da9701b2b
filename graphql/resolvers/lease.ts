import type { Resolvers } from '../generated/resolvers';

export const lease: Resolvers = {
  Lease: {
    id: (lease, _args, { ctx }) => ctx.recordIds.encode('lease', lease.customerId, lease.id),
    device: async ({ customerId, deviceId }, _args, { loaders }) => {
      const device = await loaders.device.load({ customerId, id: deviceId });
      if (!device) throw new Error('a lease of a device that does not exist');
      return device;
    },
    user: ({ customerId, appUserId }, _args, { loaders }) =>
      appUserId ? loaders.appUser.load({ customerId, id: appUserId }) : null,
  },
};
