import http, { type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type postgres from 'postgres';
import { login, parseToken, type Runtime } from '../../licensing';
import { makeAppUser, makeDevice, makePool } from '../factories';
import { openTestRuntime } from '../open-test-runtime';
import { serveApi } from '../serve-api';

/** Ports of the two servers that the bench compares, and devices that hold seats. */
export type Contestants = {
  bare: number;
  seatwise: number;
  devices: { token: string; userName: string }[];
};

const DEVICES = 64;
const [url = ''] = process.argv.slice(2);
const log = { info() {}, warn: console.error, error: console.error };

const { client, runtime } = await openTestRuntime({ url, log, poolSize: 8 });
const devices = await holdSeats(client, runtime);
const { port } = await serveApi({ runtime, log });
const contestants: Contestants = {
  bare: await listen(answerBare),
  seatwise: port,
  devices,
};
process.send?.(contestants);
process.on('disconnect', () => process.exit(0));

/** The minimum for the same SQL: read the body, renew the lease, write the response. */
function answerBare(request: http.IncomingMessage, response: http.ServerResponse) {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { variables } = JSON.parse(Buffer.concat(chunks).toString()) as {
      variables: { input: { action: string } };
    };
    const token = parseToken('device', request.headers.authorization?.slice('Bearer '.length) ?? '');
    if (!token) throw new Error('not a device token');
    const renewal = {
      customerId: token.customerId,
      deviceId: token.id,
      tokenHash: token.hash,
      action: variables.input.action,
      isCheckpoint: true,
    };
    void runtime.renewals.renew(renewal).then((lease) => {
      const text = JSON.stringify({ data: { checkLicense: { grant: lease && 'RENEWED', lease } } });
      response.writeHead(200, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(text),
      });
      response.end(text);
    });
  });
}

async function holdSeats(sql: postgres.Sql, shared: Runtime): Promise<Contestants['devices']> {
  const pool = await makePool(sql, { licensedQuantity: DEVICES, userAuthentication: 'TRUSTED' });
  const holding: Contestants['devices'] = [];
  for (let n = 0; n < DEVICES; n++) {
    const { token, customerId, deviceId, tokenHash } = await makeDevice(sql, pool);
    const { userName } = await makeAppUser(sql, pool);
    const actor = { kind: 'device' as const, customerId, deviceId, tokenHash };
    await login({ ctx: { ...shared, actor, address: '127.0.0.1' }, input: { userName } });
    holding.push({ token, userName });
  }
  return holding;
}

function listen(answer: RequestListener): Promise<number> {
  const server = http.createServer(answer);
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  );
}
