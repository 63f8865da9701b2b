import {
  encodeKey,
  isForced,
  leaseOfDevice,
  listDeviceTimeline,
  listLeases,
  mayRemoveDevices,
} from '../../../licensing';
import type { DeviceResolvers } from '../../generated/resolvers';
import { selects } from '../../selects';

export const Device: DeviceResolvers = {
  id: (device) => encodeKey('device', device),
  seatPool: (device, _args, { loaders }) =>
    loaders.seatPool.load({ customerId: device.customerId, id: device.seatPoolId }),
  // With the registration key it is enough to end the device's login (L10). The contract allows no null here.
  installationId: ({ installationId }, _args, { ctx }) =>
    ctx.actor.kind === 'portal' && !mayRemoveDevices(ctx.actor) ? '' : installationId,
  // Not for whoever registers a known installation: the registration key proves nothing about a person.
  user: ({ customerId, appUserId }, _args, { ctx, loaders }) =>
    appUserId && ctx.actor.kind === 'portal' ? loaders.appUser.load({ customerId, id: appUserId }) : null,
  lease: (device) => leaseOfDevice(device),
  logoutReason: ({ hardLogin, logoutReason }) =>
    hardLogin ? null : isForced(logoutReason) ? 'FORCED' : logoutReason,
  // Who works in the portal is nobody's business but the portal's.
  loggedOutBy: ({ hardLogin, loggedOutBy }, _args, { ctx }) =>
    hardLogin || ctx.actor.kind !== 'portal' ? null : loggedOutBy,
  logoutNote: ({ hardLogin, logoutNote }, _args, { ctx }) =>
    hardLogin || ctx.actor.kind !== 'portal' ? null : logoutNote,
  heldOffUntil: ({ heldOffUntil, mode, asOf }) =>
    heldOffUntil && mode === 'CONCURRENT' && heldOffUntil > asOf ? heldOffUntil : null,
  timeline: (device, input, { ctx }) => listDeviceTimeline({ ctx, input: { ...input, device } }),
  leases: (device, page, { ctx }, info) =>
    listLeases({
      ctx,
      input: {
        ...page,
        seatPool: { customerId: device.customerId, id: device.seatPoolId },
        deviceId: device.id,
        counted: selects(info, 'totalCount'),
      },
    }),
};
