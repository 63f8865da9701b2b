import * as licensing from '../../licensing';
import type { Resolvers } from '../generated/resolvers';

export const license: Resolvers = {
  Mutation: {
    registerDevice: (_parent, { input }, { ctx }) =>
      licensing.measured(ctx, 'registerDevice', () => licensing.registerDevice({ ctx, input })),
    login: (_parent, { input }, { ctx }) =>
      licensing.measured(ctx, 'login', () => licensing.login({ ctx, input })),
    checkLicense: (_parent, { input }, { ctx }) =>
      licensing.measured(ctx, 'checkLicense', () => licensing.checkLicense({ ctx, input })),
    recordActivity: (_parent, { input }, { ctx }) =>
      licensing.measured(ctx, 'recordActivity', () => licensing.recordActivity({ ctx, input })),
    logout: (_parent, _args, { ctx }) => licensing.measured(ctx, 'logout', () => licensing.logout({ ctx })),
  },
  Subscription: {
    deviceStatus: {
      subscribe: (_parent, _args, { ctx }) => licensing.watchDeviceStatus({ ctx }),
      resolve: (status: licensing.DeviceStatus) => status,
    },
  },
  LicenseDecision: {
    __resolveType: (decision) => ('grant' in decision ? 'LicenseGranted' : 'LicenseRefused'),
  },
  RegisterDeviceResult: {
    __resolveType: (result) => ('deviceToken' in result ? 'DeviceRegistered' : 'LicenseRefused'),
  },
};
