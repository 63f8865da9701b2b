import * as licensing from '../../licensing';
import type { TenantVerb } from './tenant-people-verbs';
import { PAGE } from '../scenario';

/** L31: the verbs that read the records of a pool or a device, and what follows from them. */
export const tenantRecordVerbs: Record<string, TenantVerb> = {
  getDenial: {
    of: 'seatPool',
    call: (ctx, seatPool) =>
      licensing.getDenial({
        ctx,
        input: { seatPool, id: ctx.recordIds.encode('denial', seatPool.customerId, 1) },
      }),
  },
  listDenials: {
    of: 'seatPool',
    call: (ctx, seatPool) => licensing.listDenials({ ctx, input: { ...PAGE, seatPool } }),
  },
  listDenialEpisodes: {
    of: 'seatPool',
    call: (ctx, seatPool) => licensing.listDenialEpisodes({ ctx, input: { ...PAGE, seatPool } }),
  },
  listSeatEvents: {
    of: 'seatPool',
    call: (ctx, seatPool) => licensing.listSeatEvents({ ctx, input: { ...PAGE, seatPool } }),
  },
  listDeviceTimeline: {
    of: 'device',
    call: (ctx, key) => licensing.listDeviceTimeline({ ctx, input: { ...PAGE, device: key } }),
  },
  getUsageHistory: {
    of: 'seatPool',
    call: (ctx, seatPool) =>
      licensing.getUsageHistory({ ctx, input: { seatPool, since: new Date(0), mostSteps: 9 } }),
  },
  getPeaksInUse: { of: 'seatPool', call: (ctx, key) => licensing.getPeaksInUse(ctx, [key], new Date(0)) },
  getDenialCounts: {
    of: 'seatPool',
    call: (ctx, key) => licensing.getDenialCounts(ctx, [key], new Date(0)),
  },
  getDenialSummary: {
    of: 'seatPool',
    call: (ctx, seatPool) => licensing.getDenialSummary({ ctx, input: { seatPool, timeZone: 'UTC' } }),
  },
  getLedger: {
    of: 'seatPool',
    call: (ctx, seatPool) => licensing.getLedger({ ctx, input: { seatPool, at: new Date() } }),
  },
  getUsageReport: {
    of: 'seatPool',
    call: (ctx, seatPool) =>
      licensing.getUsageReport({ ctx, input: { seatPool, since: new Date(0), timeZone: 'UTC' } }),
  },
  getIdleTail: {
    of: 'seatPool',
    call: (ctx, seatPool) => licensing.getIdleTail({ ctx, input: { seatPool } }),
  },
  getPlan: {
    of: 'seatPool',
    call: (ctx, seatPool) => licensing.getPlan({ ctx, input: { seatPool, serviceLevel: 0.99 } }),
  },
  getWhatIf: {
    of: 'seatPool',
    call: (ctx, seatPool) =>
      licensing.getWhatIf({ ctx, input: { seatPool, seats: 1, inactivityTimeoutSeconds: 600 } }),
  },
};
