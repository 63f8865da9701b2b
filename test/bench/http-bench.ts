import { fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '../../embedded-postgres/start-embedded-postgres';
import type { Contestants } from './http-bench-server';

/* `checkLicense` through the full stack, as a share of a bare node:http endpoint that runs the same SQL. They
 * alternate, so that a drift of the machine's speed affects both. */

const BAR = 0.6;
const ROUNDS = 7;
const SLICE_MS = 1500;
const CONNECTIONS = 64;
const DOCUMENT = `mutation Check($input: CheckLicenseInput!) {
  checkLicense(input: $input) {
    __typename
    ... on LicenseGranted { grant lease { grantNumber expiresAt remainingSeconds inactivityTimeoutSeconds } serverTime }
    ... on LicenseRefused { reason message retryAfterSeconds serverTime }
  }
}`;
const BODY = JSON.stringify({ query: DOCUMENT, variables: { input: { action: 'START_JOB' } } });

const folder = mkdtempSync(path.join(tmpdir(), 'seatwise-bench-'));
chmodSync(folder, 0o755);
const database = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres') });
const server = fork(new URL('./http-bench-server.ts', import.meta.url), [database.url, path.resolve('db')], {
  env: { ...process.env, NODE_ENV: 'production' },
});
try {
  const [contestants] = (await once(server, 'message')) as [Contestants];
  for (const kind of ['bare', 'seatwise'] as const) await callsPerSecond(contestants, kind);
  const shares: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    const before = await callsPerSecond(contestants, 'bare');
    const seatwise = await callsPerSecond(contestants, 'seatwise');
    const after = await callsPerSecond(contestants, 'bare');
    const share = seatwise / ((before + after) / 2);
    shares.push(share);
    console.log(
      `round ${round}: ${seatwise.toFixed(0)} of ${((before + after) / 2).toFixed(0)} calls/s: ${share.toFixed(2)}`,
    );
  }
  shares.sort((a, b) => a - b);
  const median = shares[Math.floor(ROUNDS / 2)] ?? 0;
  console.log(`checkLicense, full stack of bare: median ${median.toFixed(2)}, the bar is ${BAR}`);
  if (median < BAR) process.exitCode = 1;
} finally {
  server.disconnect();
  await once(server, 'exit');
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Each connection sends its next call as soon as the previous one has returned. */
async function callsPerSecond(contestants: Contestants, kind: 'bare' | 'seatwise'): Promise<number> {
  const port = contestants[kind];
  const endAt = performance.now() + SLICE_MS;
  let answered = 0;
  await Promise.all(
    contestants.tokens.slice(0, CONNECTIONS).map(
      (token) =>
        new Promise<void>((resolve, reject) => {
          const call = [
            'POST /graphql HTTP/1.1',
            `Host: 127.0.0.1:${port}`,
            `Authorization: Bearer ${token}`,
            'Content-Type: application/json',
            'Accept: application/json',
            `Content-Length: ${Buffer.byteLength(BODY)}`,
            '',
            BODY,
          ].join('\r\n');
          const socket = net.connect(port, '127.0.0.1', () => socket.write(call));
          socket.setNoDelay(true);
          socket.on('error', reject);
          socket.on('data', (answer) => {
            if (!answer.includes('"RENEWED"')) return reject(new Error(`not renewed: ${answer.toString()}`));
            answered++;
            if (performance.now() < endAt) socket.write(call);
            else socket.end(resolve);
          });
        }),
    ),
  );
  return answered / (SLICE_MS / 1000);
}
