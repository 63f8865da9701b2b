import type { Resolvers } from '../generated/resolvers';

export const denial: Resolvers = {
  Denial: {
    id: (denial, _args, { ctx }) => ctx.recordIds.encode('denial', denial.customerId, denial.id),
    device: ({ customerId, deviceId }, _args, { loaders }) =>
      deviceId ? loaders.device.load({ customerId, id: deviceId }) : null,
    holders: (denial, _args, { loaders }) => loaders.denialHolders.load(denial),
  },
  DenialEpisode: {
    device: ({ customerId, deviceId }, _args, { loaders }) =>
      deviceId ? loaders.device.load({ customerId, id: deviceId }) : null,
  },
  SeatHolder: {
    device: ({ customerId, deviceId }, _args, { loaders }) =>
      loaders.device.load({ customerId, id: deviceId }),
  },
};
