import { createHash } from 'node:crypto';

/**
 * Devices with a user each, in pools. Everything about device number `n` follows from `n`, here and in SQL alike, so
 * that a statement picks a device without looking it up first. Device `n` is in pool `n % pools`.
 */
export type Population = {
  /** Tells the ids of populations in one database apart; capital letters and digits. */
  key: string;
  customers: number;
  pools: number;
  devicesPerPool: number;
  seatsPerPool: number;
  /** Devices of a pool that hold a seat from the start: in all pools, and in those from `fullFrom` on. */
  held?: { usually: number; full: number; fullFrom: number };
};

export type Member = {
  n: number;
  customerId: string;
  seatPoolId: string;
  deviceId: string;
  appUserId: string;
  userName: string;
};

/** The same for all devices: a call compares it, and never searches for it. */
export const TOKEN_HASH = createHash('sha256').update('the token of every device').digest();
export const TOKEN_HASH_SQL = `'\\x${TOKEN_HASH.toString('hex')}'::bytea`;

export function onePool(key: string, sizes: { devices: number; seats: number }): Population {
  return { key, customers: 1, pools: 1, devicesPerPool: sizes.devices, seatsPerPool: sizes.seats };
}

export const deviceCount = ({ pools, devicesPerPool }: Population) => pools * devicesPerPool;

const customerOfPool = ({ customers }: Population, pool: number) => pool % customers;

export function memberOf(population: Population, n: number): Member {
  const { key, pools } = population;
  const pool = n % pools;
  return {
    n,
    customerId: uuid(`${key} customer ${customerOfPool(population, pool)}`),
    seatPoolId: uuid(`${key} pool ${pool}`),
    deviceId: uuid(`${key} device ${n}`),
    appUserId: uuid(`${key} user ${n}`),
    userName: `${key.toLowerCase()}-user-${n}`,
  };
}

/** The same as SQL, of an expression of type integer. */
export function memberSql(population: Population, n: string): Record<keyof Member, string> {
  const { key, pools, customers } = population;
  const one = memberOf(population, 0);
  return {
    n,
    customerId:
      customers === 1
        ? `'${one.customerId}'::uuid`
        : idSql(key, 'customer', `${n} % ${pools} % ${customers}`),
    seatPoolId: pools === 1 ? `'${one.seatPoolId}'::uuid` : idSql(key, 'pool', `${n} % ${pools}`),
    deviceId: idSql(key, 'device', n),
    appUserId: idSql(key, 'user', n),
    userName: `('${key.toLowerCase()}-user-' || (${n}))`,
  };
}

export const idSql = (key: string, kind: string, n: string) => `md5('${key} ${kind} ' || (${n}))::uuid`;

function uuid(text: string): string {
  const hex = createHash('md5').update(text).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
