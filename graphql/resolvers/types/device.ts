import { encodeKey, leaseOfDevice, listLeases } from '../../../licensing';
import type { DeviceResolvers } from '../../generated/resolvers';

export const Device: DeviceResolvers = {
  id: (device) => encodeKey('device', device),
  seatPool: (device, _args, { loaders }) =>
    loaders.seatPool.load({ customerId: device.customerId, id: device.seatPoolId }),
  // Not for whoever registers a known installation: the registration key proves nothing about a person.
  user: ({ customerId, appUserId }, _args, { ctx, loaders }) =>
    appUserId && ctx.actor.kind === 'portal' ? loaders.appUser.load({ customerId, id: appUserId }) : null,
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
