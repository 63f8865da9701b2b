import { randomInt } from 'node:crypto';
import postgres from 'postgres';
import { bound, poolsOf, type Driver, type Run, type Work } from './work';

/**
 * Connections driven from this process, for machines without pgbench. It takes more of the processor than the calls
 * leave, so that ratios come out nearer to 1 than they are.
 */
export const nodeDriver: Driver = {
  name: 'node',
  async drive(url, work, effort) {
    const clients = Array.from({ length: effort.connections }, () =>
      postgres(url, { max: 1, onnotice: () => {} }),
    );
    try {
      await Promise.all(clients.map((client) => client`select 1`));
      const runs: Run[] = [];
      const endAt = 'seconds' in effort ? performance.now() + effort.seconds * 1000 : Infinity;
      const most = 'runs' in effort ? effort.runs : Infinity;
      await Promise.all(
        clients.map(async (client, connection) => {
          for (let run = 0; run < most && performance.now() < endAt; run++) {
            const startedAt = performance.now();
            await runOnce(client, work, chooseDevice(work, connection));
            const microseconds = (performance.now() - startedAt) * 1000;
            runs.push({ connection, endedAt: performance.timeOrigin + performance.now(), microseconds });
          }
        }),
      );
      return runs;
    } finally {
      await Promise.all(clients.map((client) => client.end({ timeout: 5 })));
    }
  },
};

function chooseDevice(work: Work, connection: number): number {
  const { choice, population } = work;
  const [from, to] = poolsOf(work);
  const inPool = choice.first + connection * choice.each + randomInt(choice.each);
  return inPool * population.pools + randomInt(from, to);
}

/** Sends the calls of a work for one device, and returns their answers. */
export async function runOnce(
  client: postgres.Sql,
  { calls, population }: Pick<Work, 'calls' | 'population'>,
  n: number,
): Promise<postgres.Row[]> {
  const answers: postgres.Row[] = [];
  for (const { text, parameters } of calls) {
    const values = parameters.map((parameter) => bound(parameter, population, n)) as never[];
    for (;;) {
      const [row] = await client.unsafe(text, values, { prepare: true }).catch((error: unknown) => {
        if ((error as { code?: string }).code === '40001') return [{ outcome: 'RETRY' }];
        throw error;
      });
      if (row?.outcome === 'RETRY') continue;
      answers.push(row ?? {});
      break;
    }
  }
  return answers;
}
