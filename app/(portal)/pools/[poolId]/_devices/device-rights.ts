import type { DeviceFieldsFragment } from '@/graphql/generated/operations/graphql';
import { mayLogOutDevices, mayReleaseLicenses, mayRemoveDevices } from '@/app/_lib/rights';

type Role = Parameters<typeof mayLogOutDevices>[0];

/** What a person may do to a device as it is. */
export function tasksFor(role: Role, { hardLogin, state, reregisterBy, lease }: DeviceFieldsFragment) {
  return {
    logOut: hardLogin && mayLogOutDevices(role),
    remove: state !== 'REMOVED' && mayRemoveDevices(role),
    // The licence of a removed device stays bound when the pool is switched to CONCURRENT (L23).
    release: (reregisterBy !== null || state === 'REMOVED') && lease !== null && mayReleaseLicenses(role),
  };
}
