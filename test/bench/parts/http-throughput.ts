import net from 'node:net';
import type { Contestants } from '../http-bench-server';
import type { Line } from '../harness/lines';
import { endProcesses, messageOf, openProcess } from '../harness/processes';
import { median, ratioOf, rates, summarise, latency, type Bench, type Slice } from '../harness/rounds';
import type { Run } from '../harness/work';

const GOAL = { of: 'ratio', atLeast: 0.6 } as const;
const DOCUMENT = `mutation Check($input: CheckLicenseInput!) {
  checkLicense(input: $input) {
    __typename
    ... on LicenseGranted { grant lease { grantNumber expiresAt remainingSeconds inactivityTimeoutSeconds } serverTime }
    ... on LicenseRefused { reason message retryAfterSeconds serverTime }
  }
}`;
const BODY = JSON.stringify({ query: DOCUMENT, variables: { input: { action: 'START_JOB' } } });

/** `checkLicense` through the full stack, as a share of a bare node:http endpoint that runs the same SQL. */
export async function benchHttp({ url, rounds, seconds, connections }: Bench): Promise<Line[]> {
  const server = openProcess(new URL('../http-bench-server.ts', import.meta.url), { parameters: [url] });
  try {
    const [contestants] = (await messageOf(server)) as [Contestants];
    for (const kind of ['bare', 'seatwise'] as const) await slice(contestants, kind, 8, 1);
    const lines: Line[] = [];
    for (const count of connections) {
      const bare: number[] = [];
      const seatwise: Slice[] = [];
      for (let round = 0; round < rounds; round++) {
        const before = await slice(contestants, 'bare', count, seconds);
        seatwise.push(await slice(contestants, 'seatwise', count, seconds));
        const after = await slice(contestants, 'bare', count, seconds);
        bare.push((before.perSecond + after.perSecond) / 2);
      }
      lines.push({
        what: `checkLicense over HTTP, ${count} connections`,
        figure: median(rates(seatwise)),
        unit: 'calls/s',
        ...latency(seatwise),
        ratio: ratioOf(rates(seatwise), bare),
        to: 'bare endpoint, same SQL',
        goal: GOAL,
      });
    }
    return lines;
  } finally {
    await endProcesses([server]);
  }
}

/** Every connection sends its next call as soon as it has the answer to the one before. */
async function slice(
  { tokens, ...ports }: Contestants,
  kind: 'bare' | 'seatwise',
  connections: number,
  seconds: number,
): Promise<Slice> {
  const endAt = performance.now() + seconds * 1000;
  const runs: Run[] = [];
  await Promise.all(
    tokens
      .slice(0, connections)
      .map((token) => callUntil(ports[kind], token, endAt, (run) => runs.push(run))),
  );
  return summarise(runs);
}

function callUntil(port: number, token: string, endAt: number, note: (run: Run) => void): Promise<void> {
  return new Promise((resolve, reject) => {
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
    let sentAt = performance.now();
    const socket = net.connect(port, '127.0.0.1', () => socket.write(call));
    socket.setNoDelay(true);
    socket.on('error', reject);
    socket.on('data', (answer) => {
      if (!answer.includes('"RENEWED"')) return reject(new Error(`not renewed: ${answer.toString()}`));
      const now = performance.now();
      note({ connection: 0, endedAt: performance.timeOrigin + now, microseconds: (now - sentAt) * 1000 });
      sentAt = now;
      if (now < endAt) socket.write(call);
      else socket.end(resolve);
    });
  });
}
