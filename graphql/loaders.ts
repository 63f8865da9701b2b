import DataLoader from 'dataloader';
import {
  getApplications,
  getAppUsers,
  getCustomers,
  getDevices,
  getSeatPools,
  getSeatUsages,
  type ApplicationRecord,
  type AppUserRecord,
  type Context,
  type CustomerRecord,
  type DeviceRecord,
  type Key,
  type SeatPoolRecord,
  type SeatUsage,
} from '../licensing';

export type Loaders = {
  application: DataLoader<string, ApplicationRecord>;
  customer: DataLoader<string, CustomerRecord>;
  appUser: DataLoader<Key, AppUserRecord, string>;
  device: DataLoader<Key, DeviceRecord | null, string>;
  seatPool: DataLoader<Key, SeatPoolRecord, string>;
  seatUsage: DataLoader<Key, SeatUsage, string>;
};

/** One query for all objects of a kind that one operation reaches from objects the caller may see. */
export function createLoaders(ctx: Context): Loaders {
  const found = <Row>(row: Row | undefined, what: string): Row => {
    if (row === undefined) throw new Error(`a ${what} that is referred to does not exist`);
    return row;
  };
  const byKey = <Row>(rows: readonly Row[], keyOf: (row: Row) => Key) => new Map(rows.map((row) => [cacheKey(keyOf(row)), row]));
  const options = { cacheKeyFn: cacheKey };

  return {
    application: new DataLoader(async (ids) => {
      const rows = new Map((await getApplications(ctx.db, ids)).map((row) => [row.id, row]));
      return ids.map((id) => found(rows.get(id), 'application'));
    }),
    customer: new DataLoader(async (ids) => {
      const rows = new Map((await getCustomers(ctx.db, ids)).map((row) => [row.id, row]));
      return ids.map((id) => found(rows.get(id), 'customer'));
    }),
    appUser: new DataLoader(async (keys: readonly Key[]) => {
      const rows = byKey(await getAppUsers(ctx.db, keys), (row) => row);
      return keys.map((key) => found(rows.get(cacheKey(key)), 'app user'));
    }, options),
    device: new DataLoader(async (keys: readonly Key[]) => {
      const rows = byKey(await getDevices(ctx.db, keys), (row) => row);
      return keys.map((key) => rows.get(cacheKey(key)) ?? null);
    }, options),
    seatPool: new DataLoader(async (keys: readonly Key[]) => {
      const rows = byKey(await getSeatPools(ctx.db, keys), (row) => row);
      return keys.map((key) => found(rows.get(cacheKey(key)), 'seat pool'));
    }, options),
    seatUsage: new DataLoader(async (keys: readonly Key[]) => {
      const rows = byKey(await getSeatUsages(ctx, keys), (row) => ({ customerId: row.customerId, id: row.seatPoolId }));
      return keys.map((key) => found(rows.get(cacheKey(key)), 'seat pool'));
    }, options),
  };
}

const cacheKey = (key: Key) => `${key.customerId}/${key.id}`;
