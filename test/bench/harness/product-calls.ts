import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as schema from '../../../db/schema';
import { checkLicense, login, logout } from '../../../licensing';
import type { Context } from '../../../licensing/context';
import { openRenewalBatcher } from '../../../licensing/renewal-batcher';
import { ACTION } from './fill-population';
import { memberOf, TOKEN_HASH, type Member, type Population } from './population';
import type { Call, Parameter } from './work';

export type ProductCalls = {
  login: Call;
  logout: Call;
  /** A check of one device. */
  check: Call;
  /** Renewal of the leases of devices in one statement. Without numbers: of the one device chosen. */
  renewal(numbers?: number[]): Call;
};

type Sent = { text: string; values: unknown[] };

/**
 * The statements that the product sends for its calls, recorded while it makes them for device number `spare`, which
 * must find a free seat. So the bench cannot measure others than the product's own.
 */
export async function recordProductCalls(
  url: string,
  population: Population,
  spare: number,
): Promise<ProductCalls> {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  let sent: Sent[] = [];
  const db = drizzle(client, { schema, logger: { logQuery: (text, values) => sent.push({ text, values }) } });
  const { customerId, deviceId, userName } = memberOf(population, spare);
  const log = { info() {}, warn: console.error, error: console.error };
  const renewals = openRenewalBatcher({ db, log });
  const device = { customerId, deviceId, tokenHash: TOKEN_HASH };
  const ctx = {
    db,
    renewals,
    usagePublisher: { schedule() {} },
    actor: { kind: 'device', ...device },
    address: '127.0.0.1',
  } as unknown as Context;

  const record = async (call: () => Promise<unknown>): Promise<Call> => {
    sent = [];
    await call();
    const [only] = sent;
    if (!only || sent.length > 1) throw new Error(`the product sent ${sent.length} statements for one call`);
    return callOf(only, memberOf(population, spare));
  };
  try {
    const calls = {
      login: await record(() => login({ ctx, input: { userName } })),
      check: await record(() => checkLicense({ ctx, input: { action: ACTION } })),
      renewal: await record(() => renewals.renew({ ...device, action: ACTION, isCheckpoint: true })),
      logout: await record(() => logout({ ctx })),
    };
    return {
      ...calls,
      renewal: (numbers) => (numbers ? ofAll(calls.renewal, population, numbers) : calls.renewal),
    };
  } finally {
    await client.end({ timeout: 5 });
  }
}

/** What the call says of the device is replaced by the same of any device. */
function callOf({ text, values }: Sent, member: Member): Call {
  const parameterOf = (value: unknown): Parameter => {
    if (Array.isArray(value)) return { list: value.map(parameterOf) };
    const facts = ['customerId', 'deviceId', 'appUserId', 'userName'] as const;
    const is = facts.find((fact) => member[fact] === value);
    return is ? { is } : { value };
  };
  return { text, parameters: values.map(parameterOf) };
}

function ofAll({ text, parameters }: Call, population: Population, numbers: number[]): Call {
  return {
    text,
    parameters: parameters.map((parameter) => {
      if (!('list' in parameter)) return parameter;
      const [item = { value: null }] = parameter.list;
      return {
        list: numbers.map((n) => ('is' in item ? { value: memberOf(population, n)[item.is] } : item)),
      };
    }),
  };
}
