import type { SeatEventResolvers } from '../../generated/resolvers';

export const SeatEvent: SeatEventResolvers = {
  device: ({ customerId, deviceId }, _args, { loaders }) =>
    deviceId ? loaders.device.load({ customerId, id: deviceId }) : null,
};
