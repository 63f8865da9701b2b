import { encodeKey } from '../../licensing';
import { makeApiToken, makeAppUser, makeDevice, makePool, makePortalUser } from '../factories';
import { openTestRuntime } from '../open-test-runtime';
import { serveApi } from '../serve-api';

/* The server of the part `watchers`, in a process of its own. It adds the callers and sends them to its parent. To any
 * message it replies with the bytes that it has in use. */

export type WatchedPool = {
  port: number;
  seatPoolId: string;
  viewerToken: string;
  /** Tokens of devices that hold no seat, and a user for each. */
  devices: { token: string; userName: string }[];
  /** Of a viewer of a customer with many pools, each with one device. */
  overview: { viewerToken: string; device: { token: string; userName: string } };
};

const [url = '', watchers = '', pools = ''] = process.argv.slice(2);
const log = { info() {}, warn: console.error, error: console.error };
const { client, runtime } = await openTestRuntime({ url, log, poolSize: 8 });
const most = Number(watchers) * 2;
const { port } = await serveApi({
  runtime,
  log,
  sockets: { perAddress: most, perActor: most, unverifiedPerAddress: most, unverified: most },
});
process.send?.({ port, ...(await addWatchedPool()), overview: await addOverview() } satisfies WatchedPool);
process.on('message', () => process.send?.(bytesInUse()));
process.on('disconnect', () => process.exit(0));

async function addWatchedPool() {
  const pool = await makePool(client, { licensedQuantity: 100, userAuthentication: 'TRUSTED' });
  const devices = [];
  for (let n = 0; n < 100; n++) devices.push(await addDevice(pool));
  const viewer = await makePortalUser(client, { role: 'CUSTOMER_VIEWER', customerId: pool.customerId });
  return {
    seatPoolId: encodeKey('seatPool', { customerId: pool.customerId, id: pool.seatPoolId }),
    viewerToken: (await makeApiToken(client, viewer)).token,
    devices,
  };
}

async function addOverview() {
  const first = await makePool(client, { licensedQuantity: 10, userAuthentication: 'TRUSTED' });
  const { customerId } = first;
  for (let n = 1; n < Number(pools); n++) await makePool(client, { customerId, licensedQuantity: 10 });
  const viewer = await makePortalUser(client, { role: 'CUSTOMER_VIEWER', customerId });
  return { viewerToken: (await makeApiToken(client, viewer)).token, device: await addDevice(first) };
}

async function addDevice(pool: Awaited<ReturnType<typeof makePool>>) {
  const { token } = await makeDevice(client, pool);
  const { userName } = await makeAppUser(client, pool);
  return { token, userName };
}

function bytesInUse(): number {
  globalThis.gc?.();
  return process.memoryUsage.rss();
}
