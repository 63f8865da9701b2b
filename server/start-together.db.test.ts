import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';

const PROCESSES = 4;
const ROUNDS = 6;
const PROGRAM = fileURLToPath(new URL('./starting-process.ts', import.meta.url));

let admin: postgres.Sql;
let processes: ChildProcess[];

beforeAll(async () => {
  admin = postgres(inject('clusterUrl'), { max: 1, onnotice: () => {} });
  processes = Array.from({ length: PROCESSES }, () => fork(PROGRAM, { execArgv: ['--import', 'tsx'] }));
  await Promise.all(processes.map((child) => once(child, 'message')));
}, 300_000);

afterAll(async () => {
  for (const child of processes) child.disconnect();
  await admin.end({ timeout: 5 });
});

describe('several processes that start at once on an empty database', { timeout: 300_000 }, () => {
  it.each(Array.from({ length: ROUNDS }, (_, index) => index + 1))(
    'all get ready: round %i',
    async (round) => {
      const name = `t_together_${process.pid}_${round}`;
      await admin.unsafe(`create database ${name}`);
      try {
        const url = new URL(inject('clusterUrl'));
        url.pathname = `/${name}`;
        // On a busy machine a connection may take longer than the default three seconds.
        url.searchParams.set('connect_timeout', '30');
        const outcomes = processes.map(async (child) => {
          child.send(url.href);
          const [outcome] = (await once(child, 'message')) as [string];
          return outcome;
        });
        expect(await Promise.all(outcomes)).toEqual(processes.map(() => 'ready'));
      } finally {
        await admin.unsafe(`drop database ${name} with (force)`);
      }
    },
  );
});
