import * as licensing from '../../licensing';
import type { Resolvers } from '../generated/resolvers';
import { isFieldSelected } from '../is-field-selected';

export const device: Resolvers = {
  Query: {
    device: (_parent, { id }, { ctx }) => licensing.getDevice({ ctx, input: { id } }),
  },
  Mutation: {
    forceLogout: (_parent, { input }, { ctx }) => licensing.forceLogout({ ctx, input }),
    forceLogoutDevices: (_parent, { input }, { ctx }) => licensing.forceLogoutDevices({ ctx, input }),
    removeDevice: (_parent, { input }, { ctx }) => licensing.removeDevice({ ctx, input }),
    removeDevices: (_parent, { input }, { ctx }) => licensing.removeDevices({ ctx, input }),
    releaseLicense: (_parent, { input }, { ctx }) => licensing.releaseLicense({ ctx, input }),
  },
  Device: {
    id: (device) => licensing.encodeKey('device', device),
    seatPool: (device, _args, { loaders }) =>
      loaders.seatPool.load({ customerId: device.customerId, id: device.seatPoolId }),
    // With the registration key it can end the login of the device (L10). The contract allows no null here.
    installationId: ({ installationId }, _args, { ctx }) =>
      ctx.actor.kind === 'portal' && !licensing.isPermitted(ctx.actor, 'REMOVE_DEVICES')
        ? ''
        : installationId,
    // Hidden from a caller who registers a known installation: the registration key does not authenticate a person.
    user: ({ customerId, appUserId }, _args, { ctx, loaders }) =>
      appUserId && ctx.actor.kind === 'portal' ? loaders.appUser.load({ customerId, id: appUserId }) : null,
    lease: (device) => licensing.leaseOfDevice(device),
    logoutReason: ({ hardLogin, logoutReason }) =>
      hardLogin ? null : licensing.isForced(logoutReason) ? 'FORCED' : logoutReason,
    // Names of portal users are visible in the portal only.
    loggedOutBy: ({ hardLogin, loggedOutBy }, _args, { ctx }) =>
      hardLogin || ctx.actor.kind !== 'portal' ? null : loggedOutBy,
    logoutNote: ({ hardLogin, logoutNote }, _args, { ctx }) =>
      hardLogin || ctx.actor.kind !== 'portal' ? null : logoutNote,
    heldOffUntil: ({ heldOffUntil, mode, asOf }) =>
      heldOffUntil && mode === 'CONCURRENT' && heldOffUntil > asOf ? heldOffUntil : null,
    timeline: (device, input, { ctx }) => licensing.listDeviceTimeline({ ctx, input: { ...input, device } }),
    leases: (device, page, { ctx }, info) =>
      licensing.listLeases({
        ctx,
        input: {
          ...page,
          seatPool: { customerId: device.customerId, id: device.seatPoolId },
          deviceId: device.id,
          counted: isFieldSelected(info, 'totalCount'),
        },
      }),
  },
};
