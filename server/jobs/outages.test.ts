import { randomUUID } from 'node:crypto';
import PgBoss from 'pg-boss';
import pino from 'pino';
import { expect, it } from 'vitest';
import { keepTryingThroughOutages } from './outages';

it('a job that ends after the connections were closed ends without a fault', async () => {
  const boss = new PgBoss('postgres://nobody@127.0.0.1:1/none');
  keepTryingThroughOutages(boss, pino({ level: 'silent' })).stopTrying();
  expect(await boss.complete('queue', randomUUID())).toMatchObject({ affected: 0 });
  expect(await boss.fail('queue', randomUUID())).toMatchObject({ affected: 0 });
  expect(await boss.fetch('queue')).toEqual([]);
});
