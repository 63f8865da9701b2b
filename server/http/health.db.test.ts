import type { ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { expect, it, vi } from 'vitest';
import { testDatabase } from '../../test/database';
import { createHealth, NEWER_SCHEMA } from './health';

const database = testDatabase();

it('stays ready on a schema newer than the program, says so in its answer and once in the log', async () => {
  const log = { warn: vi.fn() } as unknown as Logger;
  const health = createHealth({
    client: database.sql,
    log,
    databaseFolder: 'db',
    isSchemaNewer: false,
    isListening: () => true,
    isStopping: () => false,
  });
  const ask = async () => {
    const res = { writeHead: vi.fn(), end: vi.fn<(body: string) => void>() };
    await health.handle('/readyz', res as unknown as ServerResponse);
    return [res.writeHead.mock.calls[0]?.[0], JSON.parse(res.end.mock.calls[0]?.[0] ?? '')];
  };
  expect(await ask()).toEqual([200, expect.not.objectContaining({ schema: expect.anything() })]);

  await database.sql`insert into schema_migrations (hash, created_at) values ('later', 9999999999999)`;
  const newer = [200, expect.objectContaining({ status: 'ok', schema: 'newer than this program' })];
  expect([await ask(), await ask()]).toEqual([newer, newer]);
  expect(log.warn).toHaveBeenCalledExactlyOnceWith(NEWER_SCHEMA);

  await database.sql`delete from schema_migrations where created_at > 0`;
  expect(await ask()).toEqual([503, expect.objectContaining({ status: 'unavailable' })]);
});
