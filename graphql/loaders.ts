import DataLoader from 'dataloader';
import {
  countOpenInvitations,
  countSeatPools,
  denialHolders,
  getApplications,
  getAppUserHoldOffs,
  getAppUsers,
  getCustomers,
  getDenialCounts,
  getDevices,
  getDisplay,
  getPeaksInUse,
  getPortalUserHoldOffs,
  getSeatPools,
  getSeatUsages,
  getWebhookAttempts,
  listSeatPoolsOfCustomers,
  type ApplicationRecord,
  type AppUserRecord,
  type Context,
  type CustomerRecord,
  type DenialRecord,
  type DeviceRecord,
  type DisplayRecord,
  type Key,
  type PortalUserRecord,
  type SeatHolderRecord,
  type SeatPoolRecord,
  type SeatUsage,
  type WebhookAttemptRecord,
  type WebhookDeliveryRecord,
} from '../licensing';

/** Each can have thousands of holders, and the rows of a batch are read without a pause for device calls. */
const DENIALS_AT_ONCE = 10;

export type Loaders = {
  application: DataLoader<string, ApplicationRecord>;
  customer: DataLoader<string, CustomerRecord>;
  appUser: DataLoader<Key, AppUserRecord, string>;
  appUserHoldOff: DataLoader<AppUserRecord, Date | null>;
  portalUserHoldOff: DataLoader<PortalUserRecord, Date | null>;
  openInvitationCount: DataLoader<PortalUserRecord, number>;
  device: DataLoader<Key, DeviceRecord | null, string>;
  /** Content of the calling display, read once per operation even if aliased. */
  display: Promise<DisplayRecord>;
  seatPool: DataLoader<Key, SeatPoolRecord, string>;
  seatPoolsOfCustomer: DataLoader<string, SeatPoolRecord[]>;
  /** By application. */
  seatPoolCount: DataLoader<string, number>;
  seatUsage: DataLoader<Key, SeatUsage, string>;
  denialHolders: DataLoader<DenialRecord, SeatHolderRecord[]>;
  denialCount: DataLoader<PoolSince, number, string>;
  peakInUse: DataLoader<PoolSince, number, string>;
  webhookAttempts: DataLoader<WebhookDeliveryRecord, WebhookAttemptRecord[]>;
};

/** Something counted for a pool since an instant. */
type PoolSince = { seatPool: Key; since: Date };

/** Loaders with one query for all objects of a kind that an operation reaches from objects the caller may see. */
export function createLoaders(ctx: Context): Loaders {
  const made: Partial<Loaders> = {};
  // Created on first use: device calls, which are frequent, need none.
  return {
    get application() {
      return (made.application ??= byId('application', (ids) => getApplications(ctx.db, ids)));
    },
    get customer() {
      return (made.customer ??= byId('customer', (ids) => getCustomers(ctx.db, ids)));
    },
    get appUser() {
      return (made.appUser ??= byKey(
        (keys) => getAppUsers(ctx.db, keys),
        (row) => row,
        existing('app user'),
      ));
    },
    get appUserHoldOff() {
      return (made.appUserHoldOff ??= new DataLoader((people) => getAppUserHoldOffs(ctx, people)));
    },
    get portalUserHoldOff() {
      return (made.portalUserHoldOff ??= new DataLoader((people) => getPortalUserHoldOffs(ctx, people)));
    },
    get openInvitationCount() {
      return (made.openInvitationCount ??= new DataLoader((people) => countOpenInvitations(ctx, people)));
    },
    get device() {
      return (made.device ??= byKey(
        (keys) => getDevices(ctx.db, keys),
        (row) => row,
        (row) => row ?? null,
      ));
    },
    get display() {
      return (made.display ??= getDisplay({ ctx }));
    },
    get seatPool() {
      return (made.seatPool ??= byKey(
        (keys) => getSeatPools(ctx.db, keys),
        (row) => row,
        existing('seat pool'),
      ));
    },
    get seatPoolsOfCustomer() {
      return (made.seatPoolsOfCustomer ??= new DataLoader(async (customerIds) => {
        const seatPools = await listSeatPoolsOfCustomers({ ctx, input: { customerIds } });
        return customerIds.map((id) => seatPools.filter(({ customerId }) => customerId === id));
      }));
    },
    get seatPoolCount() {
      return (made.seatPoolCount ??= new DataLoader(async (ids) => {
        const counts = new Map((await countSeatPools(ctx, ids)).map((row) => [row.id, row.seatPoolCount]));
        return ids.map((id) => counts.get(id) ?? 0);
      }));
    },
    get seatUsage() {
      const keyOf = (usage: SeatUsage) => ({ customerId: usage.customerId, id: usage.seatPoolId });
      return (made.seatUsage ??= byKey((keys) => getSeatUsages(ctx, keys), keyOf, existing('seat pool')));
    },
    get denialCount() {
      return (made.denialCount ??= sinceThen(
        (keys, since) => getDenialCounts(ctx, keys, since),
        ({ denialCount }) => denialCount,
      ));
    },
    get peakInUse() {
      return (made.peakInUse ??= sinceThen(
        (keys, since) => getPeaksInUse(ctx, keys, since),
        ({ peakInUse }) => peakInUse,
      ));
    },
    get denialHolders() {
      return (made.denialHolders ??= new DataLoader((denials) => denialHolders(ctx.db, denials), {
        maxBatchSize: DENIALS_AT_ONCE,
      }));
    },
    get webhookAttempts() {
      return (made.webhookAttempts ??= new DataLoader(async (deliveries) => {
        const attempts = await getWebhookAttempts(ctx, deliveries);
        return deliveries.map(({ customerId, id }) =>
          attempts.filter((attempt) => attempt.customerId === customerId && attempt.deliveryId === id),
        );
      }));
    },
  };
}

function byId<Row extends { id: string }>(what: string, find: (ids: readonly string[]) => Promise<Row[]>) {
  return new DataLoader<string, Row>(async (ids) => {
    const rows = new Map((await find(ids)).map((row) => [row.id, row]));
    return ids.map((id) => existing<Row>(what)(rows.get(id)));
  });
}

function byKey<Row, Found>(
  find: (keys: readonly Key[]) => Promise<Row[]>,
  keyOf: (row: Row) => Key,
  settle: (row: Row | undefined) => Found,
) {
  return new DataLoader<Key, Found, string>(
    async (keys) => {
      const rows = new Map((await find(keys)).map((row) => [cacheKey(keyOf(row)), row]));
      return keys.map((key) => settle(rows.get(cacheKey(key))));
    },
    { cacheKeyFn: cacheKey },
  );
}

/** Runs one query for all pools whose counts start at the same instant. */
function sinceThen<Row extends { seatPool: Key }>(
  count: (keys: Key[], since: Date) => Promise<Row[]>,
  countOf: (row: Row) => number,
) {
  return new DataLoader<PoolSince, number, string>(
    async (asked) => {
      const instants = [...new Set(asked.map(({ since }) => since.getTime()))];
      const counts = new Map<string, number>();
      for (const instant of instants) {
        const since = new Date(instant);
        const keys = asked.filter((each) => each.since.getTime() === instant).map(({ seatPool }) => seatPool);
        for (const row of await count(keys, since))
          counts.set(sinceKey({ seatPool: row.seatPool, since }), countOf(row));
      }
      return asked.map((each) => existing<number>('seat pool')(counts.get(sinceKey(each))));
    },
    { cacheKeyFn: sinceKey },
  );
}

const sinceKey = ({ seatPool, since }: PoolSince) => `${cacheKey(seatPool)}/${since.getTime()}`;

/** Foreign keys guarantee that the object exists. */
const existing =
  <Row>(what: string) =>
  (row: Row | undefined): Row => {
    if (row === undefined) throw new Error(`a ${what} that is referred to does not exist`);
    return row;
  };

const cacheKey = (key: Key) => `${key.customerId}/${key.id}`;
