import { encodeKey, leaseOfDevice, listLeases } from '../../../licensing';
import type { DeviceResolvers } from '../../generated/resolvers';

export const Device: DeviceResolvers = {
  id: (device) => encodeKey('device', device),
  seatPool: (device, _args, { loaders }) =>
    loaders.seatPool.load({ customerId: device.customerId, id: device.seatPoolId }),
  user: ({ customerId, appUserId }, _args, { loaders }) =>
    appUserId ? loaders.appUser.load({ customerId, id: appUserId }) : null,
  lease: (device) => leaseOfDevice(device),
  leases: (device, page, { ctx }) =>
    listLeases({
      ctx,
      input: {
        ...page,
        seatPool: { customerId: device.customerId, id: device.seatPoolId },
        deviceId: device.id,
      },
    }),
};
