import http from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Run } from './work';

export type DeviceCall = { port: number; token: string; body: string; expects: string };

/**
 * Sends a call every `1000 / perSecond` ms, whether or not those before were answered. A duration is counted from the
 * time at which its call was due, so that waiting in any queue counts.
 */
export async function callAtRate(
  { perSecond, seconds }: { perSecond: number; seconds: number },
  callOf: (n: number) => DeviceCall,
): Promise<Run[]> {
  // Of its own: the server closes connections that were idle between two slices.
  const agent = new http.Agent({ keepAlive: true });
  const startedAt = performance.now();
  const runs: Promise<Run>[] = [];
  for (let n = 0; n < perSecond * seconds; n++) {
    const dueAt = startedAt + (n * 1000) / perSecond;
    const early = dueAt - performance.now();
    if (early > 0) await delay(early);
    const run = callOnce(callOf(n), { dueAt, agent });
    // Reported below.
    run.catch(() => {});
    runs.push(run);
  }
  return Promise.all(runs).finally(() => agent.destroy());
}

export function callOnce(
  { port, token, body, expects }: DeviceCall,
  { dueAt = performance.now(), agent }: { dueAt?: number; agent?: http.Agent } = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        agent,
        host: '127.0.0.1',
        port,
        path: '/graphql',
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      },
      (response) => {
        let answer = '';
        response.on('data', (chunk: Buffer) => (answer += chunk.toString()));
        response.on('end', () => {
          const now = performance.now();
          if (answer.includes(expects))
            resolve({
              connection: 0,
              endedAt: performance.timeOrigin + now,
              microseconds: (now - dueAt) * 1000,
            });
          else reject(new Error(`expected ${expects}: ${answer}`));
        });
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}
