import type postgres from 'postgres';
import { encodeKey, login, portalShareOf, type Runtime } from '../../licensing';
import { hashPassword } from '../../licensing/password';
import { makeApiToken, makeAppUser, makeDevice, makePool, makePortalUser } from '../factories';
import { openTestRuntime } from '../open-test-runtime';
import { serveApi } from '../serve-api';

/* The server of the part `isolation`, in a process of its own. It adds the callers and sends them to its parent. */

export type PasswordLogin = { token: string; userName: string; password: string };
/** Callers of four customers. */
export type Callers = {
  port: number;
  /** Tokens of devices that hold seats. */
  checking: string[];
  /** A viewer of the customer with the large pool. */
  viewer: { token: string; seatPoolId: string };
  /** Devices in a pool that checks passwords, and one of another customer. */
  storming: PasswordLogin[];
  waiting: PasswordLogin;
};

const CHECKING = 64;
const STORMING = 50;
/** The default of `DATABASE_POOL_SIZE`. */
const CONNECTIONS = 20;
const PASSWORD = 'a password for the bench';

const [url = '', customerId = '', seatPoolId = ''] = process.argv.slice(2);
const log = { info() {}, warn: console.error, error: console.error };
const portalConnections = portalShareOf(CONNECTIONS);
const { client, runtime } = await openTestRuntime({
  url,
  log,
  poolSize: CONNECTIONS - portalConnections,
  portalConnections,
});
const passwordHash = await hashPassword(PASSWORD);
const [waiting] = await addPasswordLogins(client, 1);
const viewer = await makePortalUser(client, { role: 'CUSTOMER_VIEWER', customerId });
const { port } = await serveApi({ runtime, log });
const callers: Callers = {
  port,
  checking: await holdSeats(client, runtime),
  viewer: {
    token: (await makeApiToken(client, viewer)).token,
    seatPoolId: encodeKey('seatPool', { customerId, id: seatPoolId }),
  },
  storming: await addPasswordLogins(client, STORMING),
  waiting: waiting!,
};
process.send?.(callers);
process.on('disconnect', () => process.exit(0));

async function holdSeats(sql: postgres.Sql, shared: Runtime): Promise<string[]> {
  const pool = await makePool(sql, { licensedQuantity: CHECKING, userAuthentication: 'TRUSTED' });
  const tokens: string[] = [];
  for (let n = 0; n < CHECKING; n++) {
    const { token, deviceId, tokenHash, ...device } = await makeDevice(sql, pool);
    const { userName } = await makeAppUser(sql, pool);
    const actor = { kind: 'device' as const, customerId: device.customerId, deviceId, tokenHash };
    await login({ ctx: { ...shared, actor, address: '127.0.0.1' }, input: { userName } });
    tokens.push(token);
  }
  return tokens;
}

async function addPasswordLogins(sql: postgres.Sql, count: number): Promise<PasswordLogin[]> {
  const pool = await makePool(sql, { licensedQuantity: count, userAuthentication: 'PASSWORD' });
  const logins: PasswordLogin[] = [];
  for (let n = 0; n < count; n++) {
    const { token } = await makeDevice(sql, pool);
    const { userName } = await makeAppUser(sql, pool, { passwordHash });
    logins.push({ token, userName, password: PASSWORD });
  }
  return logins;
}
