import * as licensing from '../../licensing';
import type { Context, PortalRole } from '../../licensing';
import { alertVerbsOf } from './alert-verbs';
import { displayVerbsOf } from './display-verbs';
import { peopleVerbsOf } from './people-verbs';
import { PAGE, type Scenario, type ScenarioPool } from '../scenario';

export const roles = ['VENDOR_ADMIN', 'SUPPORT', 'CUSTOMER_ADMIN', 'CUSTOMER_VIEWER'] as const;
const everybody = [...roles];
const vendor = ['VENDOR_ADMIN', 'SUPPORT'] as const;
const admins = ['VENDOR_ADMIN', 'CUSTOMER_ADMIN'] as const;
const vendorAdmin = ['VENDOR_ADMIN'] as const;

export type Verb = { allowed: readonly PortalRole[]; call: (ctx: Context) => Promise<unknown> };

/** L32: every verb of the portal with the roles that may use it for the customer of `pool`. */
export function portalVerbsOf(scenario: Scenario, pool: () => ScenarioPool): Record<string, Verb> {
  const newDevice = async () => (await pool().device()).opaqueId;

  return {
    ...peopleVerbsOf(scenario, pool),
    ...alertVerbsOf(scenario, pool),
    ...displayVerbsOf(pool),
    createSeatPool: {
      allowed: vendorAdmin,
      call: async (ctx) => {
        const applicationId = (await scenario.application()).opaqueId;
        return licensing.createSeatPool({
          ctx,
          input: { customerId: pool().customer.opaqueId, applicationId, mode: 'NAMED', licensedQuantity: 1 },
        });
      },
    },
    updateSeatPool: { allowed: admins, call: (ctx) => pool().update({ inactivityTimeoutSeconds: 600 }, ctx) },
    'updateSeatPool: quantity': {
      allowed: vendorAdmin,
      call: (ctx) => pool().update({ licensedQuantity: 101 }, ctx),
    },
    'updateSeatPool: mode': {
      allowed: vendorAdmin,
      call: (ctx) => pool().update({ mode: 'CONCURRENT' }, ctx),
    },
    'updateSeatPool: delay': {
      allowed: vendorAdmin,
      call: (ctx) => pool().update({ reregistrationDelayHours: 24 }, ctx),
    },
    'updateSeatPool: hold-off': {
      allowed: vendorAdmin,
      call: (ctx) => pool().update({ forceLogoutHoldOffSeconds: 0 }, ctx),
    },
    'updateSeatPool: authentication': {
      allowed: vendorAdmin,
      call: (ctx) => pool().update({ userAuthentication: 'TRUSTED' }, ctx),
    },
    'updateSeatPool: suspension': {
      allowed: vendorAdmin,
      call: (ctx) => pool().update({ suspended: false }, ctx),
    },
    rotateRegistrationKey: {
      allowed: admins,
      call: async (ctx) =>
        licensing.rotateRegistrationKey({
          ctx,
          input: { seatPoolId: (await scenario.pool({ owner: pool().customer })).opaqueId },
        }),
    },
    forceLogout: {
      allowed: [...vendor, 'CUSTOMER_ADMIN'],
      call: async (ctx) => licensing.forceLogout({ ctx, input: { deviceId: await newDevice() } }),
    },
    forceLogoutDevices: {
      allowed: [...vendor, 'CUSTOMER_ADMIN'],
      call: async (ctx) => licensing.forceLogoutDevices({ ctx, input: { deviceIds: [await newDevice()] } }),
    },
    removeDevice: {
      allowed: admins,
      call: async (ctx) => licensing.removeDevice({ ctx, input: { deviceId: await newDevice() } }),
    },
    removeDevices: {
      allowed: admins,
      call: async (ctx) => licensing.removeDevices({ ctx, input: { deviceIds: [await newDevice()] } }),
    },
    releaseLicense: {
      allowed: vendor,
      call: async (ctx) => {
        const named = await scenario.pool({ owner: pool().customer, mode: 'NAMED' });
        return licensing.releaseLicense({
          ctx,
          input: { deviceId: (await named.device()).opaqueId, reason: 'r' },
        });
      },
    },
    getSeatPool: {
      allowed: everybody,
      call: (ctx) => licensing.getSeatPool({ ctx, input: { id: pool().opaqueId } }),
    },
    getSeatUsages: { allowed: everybody, call: (ctx) => licensing.getSeatUsages(ctx, [pool().key]) },
    listSeatPools: { allowed: everybody, call: (ctx) => licensing.listSeatPools({ ctx, input: PAGE }) },
    listSeatPoolsOfCustomers: {
      allowed: everybody,
      call: (ctx) => licensing.listSeatPoolsOfCustomers({ ctx, input: { customerIds: [pool().customerId] } }),
    },
    getDevice: {
      allowed: everybody,
      call: async (ctx) => licensing.getDevice({ ctx, input: { id: await newDevice() } }),
    },
    listDevices: {
      allowed: everybody,
      call: (ctx) => licensing.listDevices({ ctx, input: { ...PAGE, seatPool: pool().key } }),
    },
    getDenial: {
      allowed: everybody,
      call: async (ctx) => {
        const one = await scenario.pool({ owner: pool().customer, licensedQuantity: 0 });
        await (await one.device()).logsIn();
        const [denial] = await one.denials();
        const id = ctx.recordIds.encode('denial', one.customerId, denial?.id ?? 0);
        return licensing.getDenial({ ctx, input: { seatPool: one.key, id } });
      },
    },
    listDenials: {
      allowed: everybody,
      call: (ctx) => licensing.listDenials({ ctx, input: { ...PAGE, seatPool: pool().key } }),
    },
    listDenialEpisodes: {
      allowed: everybody,
      call: (ctx) => licensing.listDenialEpisodes({ ctx, input: { ...PAGE, seatPool: pool().key } }),
    },
    listSeatEvents: {
      allowed: everybody,
      call: (ctx) => licensing.listSeatEvents({ ctx, input: { ...PAGE, seatPool: pool().key } }),
    },
    listDeviceTimeline: {
      allowed: everybody,
      call: (ctx) => licensing.listDeviceTimeline({ ctx, input: { ...PAGE, device: pool().key } }),
    },
    getUsageHistory: {
      allowed: everybody,
      call: (ctx) =>
        licensing.getUsageHistory({
          ctx,
          input: { seatPool: pool().key, since: new Date(0), mostSteps: 10 },
        }),
    },
    getPeaksInUse: {
      allowed: everybody,
      call: (ctx) => licensing.getPeaksInUse(ctx, [pool().key], new Date(0)),
    },
    getDenialCounts: {
      allowed: everybody,
      call: (ctx) => licensing.getDenialCounts(ctx, [pool().key], new Date(0)),
    },
    getDenialSummary: {
      allowed: everybody,
      call: (ctx) => licensing.getDenialSummary({ ctx, input: { seatPool: pool().key, timeZone: 'UTC' } }),
    },
    getLedger: {
      allowed: everybody,
      call: (ctx) => licensing.getLedger({ ctx, input: { seatPool: pool().key, at: new Date() } }),
    },
    getUsageReport: {
      allowed: everybody,
      call: (ctx) =>
        licensing.getUsageReport({
          ctx,
          input: { seatPool: pool().key, since: new Date(0), timeZone: 'UTC' },
        }),
    },
    getIdleTail: {
      allowed: everybody,
      call: (ctx) => licensing.getIdleTail({ ctx, input: { seatPool: pool().key } }),
    },
    getPlan: {
      allowed: everybody,
      call: (ctx) => licensing.getPlan({ ctx, input: { seatPool: pool().key, serviceLevel: 0.99 } }),
    },
    getWhatIf: {
      allowed: everybody,
      call: (ctx) =>
        licensing.getWhatIf({
          ctx,
          input: { seatPool: pool().key, seats: 3, inactivityTimeoutSeconds: 600 },
        }),
    },
    getDenialExplanation: {
      allowed: everybody,
      call: async (ctx) => {
        const one = await scenario.pool({ owner: pool().customer, licensedQuantity: 0 });
        await (await one.device()).logsIn();
        const [denial] = await one.denials();
        if (!denial) throw new Error('there is no denial');
        return licensing.getDenialExplanation({ ctx, input: { denial } });
      },
    },
    findDenialsNear: {
      allowed: everybody,
      call: (ctx) => licensing.findDenialsNear({ ctx, input: { search: '', at: new Date(), first: 5 } }),
    },
    estimateSeats: {
      allowed: everybody,
      call: (ctx) =>
        licensing.estimateSeats({
          ctx,
          input: { people: 20, loginsPerPersonPerHour: 1, minutesPerLogin: 20, serviceLevel: 0.99 },
        }),
    },
    previewSeatPoolChange: {
      allowed: everybody,
      call: (ctx) => licensing.previewSeatPoolChange({ ctx, input: { seatPool: pool().key, change: {} } }),
    },
    listLeases: {
      allowed: everybody,
      call: (ctx) => licensing.listLeases({ ctx, input: { ...PAGE, seatPool: pool().key } }),
    },
    listSeats: {
      allowed: everybody,
      call: (ctx) => licensing.listSeats({ ctx, input: { ...PAGE, seatPool: pool().key } }),
    },
    watchSeatUsages: {
      allowed: everybody,
      call: async (ctx) => {
        const stream = await licensing.watchSeatUsages({
          ctx,
          input: { customerId: pool().customer.opaqueId },
        });
        await stream.next();
        return stream.return?.();
      },
    },
    search: {
      allowed: everybody,
      call: (ctx) => licensing.search({ ctx, input: { text: 'x', first: 5 } }),
    },
    watchSeatChanges: {
      allowed: everybody,
      call: async (ctx) => {
        const stream = await licensing.watchSeatChanges({ ctx, input: { seatPool: pool().key } });
        await stream.next();
        return stream.return?.();
      },
    },
    watchSeatUsage: {
      allowed: everybody,
      call: async (ctx) => {
        const stream = await licensing.watchSeatUsage({ ctx, input: { seatPool: pool().key } });
        await stream.next();
        return stream.return?.();
      },
    },
  };
}
