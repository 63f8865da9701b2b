import net from 'node:net';
import type { Contestants } from '../http-bench-server';
import type { Line } from '../harness/lines';
import { endProcesses, messageOf, openProcess } from '../harness/processes';
import { median, ratioOf, rates, summarise, latency, type Bench, type Slice } from '../harness/rounds';
import type { Run } from '../harness/work';

const GOAL = { of: 'ratio', atLeast: 0.85 } as const;
const DOCUMENT = `mutation Check($input: CheckLicenseInput!) {
  checkLicense(input: $input) {
    __typename
    ... on LicenseGranted { grant lease { grantNumber expiresAt remainingSeconds inactivityTimeoutSeconds } serverTime }
    ... on LicenseRefused { reason message retryAfterSeconds serverTime }
  }
}`;
const CHECK: Step = {
  body: JSON.stringify({ query: DOCUMENT, variables: { input: { action: 'START_JOB' } } }),
  expects: '"RENEWED"',
};
const LOGOUT: Step = {
  body: JSON.stringify({ query: 'mutation { logout { serverTime } }' }),
  expects: '"logout"',
};
const loginOf = (userName: string): Step => ({
  body: JSON.stringify({
    query: `mutation Login($input: LoginInput!) {
      login(input: $input) {
        __typename
        ... on LicenseGranted { grant lease { grantNumber expiresAt } serverTime }
        ... on LicenseRefused { reason message }
      }
    }`,
    variables: { input: { userName } },
  }),
  expects: '"NEW"',
});

/** A call, and what its answer contains. */
type Step = { body: string; expects: string };

/** `checkLicense` through the full stack, as a share of a bare node:http endpoint that runs the same SQL. */
export async function benchHttp({ url, rounds, seconds, connections }: Bench): Promise<Line[]> {
  const server = openProcess(new URL('../http-bench-server.ts', import.meta.url), { parameters: [url] });
  try {
    const [contestants] = (await messageOf(server)) as [Contestants];
    const { bare: bareServer, seatwise: ours, devices } = contestants;
    const checks = (port: number, count: number, length: number) =>
      slice(
        port,
        devices.slice(0, count).map(({ token }) => ({ token, steps: [CHECK] })),
        length,
      );
    const pairs = (count: number, length: number) => {
      const callers = devices
        .slice(0, count)
        .map(({ token, userName }) => ({ token, steps: [LOGOUT, loginOf(userName)] }));
      return slice(ours, callers, length);
    };
    for (const port of [bareServer, ours]) await checks(port, 8, 1);
    await pairs(8, 1);
    const lines: Line[] = [];
    for (const count of connections) {
      const bare: number[] = [];
      const seatwise: Slice[] = [];
      const changing: Slice[] = [];
      for (let round = 0; round < rounds; round++) {
        const before = await checks(bareServer, count, seconds);
        seatwise.push(await checks(ours, count, seconds));
        const after = await checks(bareServer, count, seconds);
        bare.push((before.perSecond + after.perSecond) / 2);
        changing.push(await pairs(count, seconds));
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
      lines.push({
        what: `login or logout over HTTP, ${count} connections`,
        figure: median(rates(changing)),
        unit: 'calls/s',
        ...latency(changing),
      });
    }
    return lines;
  } finally {
    await endProcesses([server]);
  }
}

/** Every connection sends its next call as soon as it has the answer to the one before, and ends after its last step. */
async function slice(
  port: number,
  callers: { token: string; steps: Step[] }[],
  seconds: number,
): Promise<Slice> {
  const endAt = performance.now() + seconds * 1000;
  const runs: Run[] = [];
  await Promise.all(
    callers.map(({ token, steps }) => callUntil({ port, token, steps }, endAt, (run) => runs.push(run))),
  );
  return summarise(runs);
}

function callUntil(
  { port, token, steps }: { port: number; token: string; steps: Step[] },
  endAt: number,
  note: (run: Run) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const calls = steps.map(({ body }) =>
      [
        'POST /graphql HTTP/1.1',
        `Host: 127.0.0.1:${port}`,
        `Authorization: Bearer ${token}`,
        'Content-Type: application/json',
        'Accept: application/json',
        `Content-Length: ${Buffer.byteLength(body)}`,
        '',
        body,
      ].join('\r\n'),
    );
    let step = 0;
    let sentAt = performance.now();
    const send = () => socket.write(calls[step] ?? '');
    const socket = net.connect(port, '127.0.0.1', send);
    socket.setNoDelay(true);
    socket.on('error', reject);
    socket.on('data', (answer) => {
      const expected = steps[step]?.expects ?? '';
      if (!answer.includes(expected)) return reject(new Error(`expected ${expected}: ${answer.toString()}`));
      const now = performance.now();
      note({ connection: 0, endedAt: performance.timeOrigin + now, microseconds: (now - sentAt) * 1000 });
      sentAt = now;
      step = (step + 1) % steps.length;
      if (now < endAt || step > 0) send();
      else socket.end(resolve);
    });
  });
}
