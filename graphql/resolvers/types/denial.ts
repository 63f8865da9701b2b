import { getDenialExplanation } from '../../../licensing';
import type { DenialEpisodeResolvers, DenialResolvers, SeatHolderResolvers } from '../../generated/resolvers';

export const Denial: DenialResolvers = {
  id: (denial, _args, { ctx }) => ctx.recordIds.encode('denial', denial.customerId, denial.id),
  device: ({ customerId, deviceId }, _args, { loaders }) =>
    deviceId ? loaders.device.load({ customerId, id: deviceId }) : null,
  seatPool: ({ customerId, seatPoolId }, _args, { loaders }) =>
    loaders.seatPool.load({ customerId, id: seatPoolId }),
  explanation: (denial, _args, { ctx }) => getDenialExplanation({ ctx, input: { denial } }),
  holders: (denial, _args, { loaders }) => loaders.denialHolders.load(denial),
};

export const DenialEpisode: DenialEpisodeResolvers = {
  device: ({ customerId, deviceId }, _args, { loaders }) =>
    deviceId ? loaders.device.load({ customerId, id: deviceId }) : null,
};

export const SeatHolder: SeatHolderResolvers = {
  device: ({ customerId, deviceId }, _args, { loaders }) => loaders.device.load({ customerId, id: deviceId }),
};
