import { watchDeviceStatus, type DeviceStatus } from '../../../licensing';
import type { SubscriptionResolvers } from '../../generated/resolvers';

export const deviceStatus: SubscriptionResolvers['deviceStatus'] = {
  subscribe: (_parent, _args, { ctx }) => watchDeviceStatus({ ctx }),
  resolve: (status: DeviceStatus) => status,
};
