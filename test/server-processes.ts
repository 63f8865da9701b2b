import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('./server-process.ts', import.meta.url));

/** Starts server processes over one database. `stop` fails if one of them does not exit cleanly. */
export async function startServerProcesses(databaseUrl: string, count: number) {
  const children = Array.from({ length: count }, () =>
    fork(PROGRAM, [databaseUrl], { execArgv: ['--import', 'tsx'] }),
  );
  const urls = await Promise.all(children.map(addressOf));
  return {
    urls,
    async stop() {
      for (const child of children) child.send('stop');
      const codes = await Promise.all(children.map((child) => once(child, 'exit')));
      if (codes.some(([code]) => code !== 0)) throw new Error(`a server ended with ${JSON.stringify(codes)}`);
    },
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  const [url] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => [null]),
  ])) as unknown[];
  if (typeof url !== 'string') throw new Error('a server did not start');
  return url;
}
