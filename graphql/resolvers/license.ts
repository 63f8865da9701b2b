import * as licensing from '../../licensing';
import type { Resolvers } from '../generated/resolvers';

export const license: Resolvers = {
  Mutation: {
    registerDevice: (_parent, { input }, { ctx }) => licensing.registerDevice({ ctx, input }),
    login: (_parent, { input }, { ctx }) => licensing.login({ ctx, input }),
    checkLicense: (_parent, { input }, { ctx }) => licensing.checkLicense({ ctx, input }),
    recordActivity: (_parent, { input }, { ctx }) => licensing.recordActivity({ ctx, input }),
    logout: (_parent, _args, { ctx }) => licensing.logout({ ctx }),
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
