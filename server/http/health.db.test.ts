import type { ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { expect, it, vi } from 'vitest';
import { testDatabase } from '../../test/database';
import { NEWER_SCHEMA } from '../warn-of-schema';
import { createHealth } from './health';

const database = testDatabase();

function openHealth({ isSchemaNewer = false } = {}) {
  const warn = vi.fn();
  const health = createHealth({
    client: database.sql,
    log: { warn } as unknown as Logger,
    version: '1.2.3',
    databaseFolder: 'db',
    isSchemaNewer,
    isListening: () => true,
    isStopping: () => false,
  });
  const ask = async () => {
    const res = { writeHead: vi.fn(), end: vi.fn<(body: string) => void>() };
    await health.handle('/readyz', res as unknown as ServerResponse);
    return [res.writeHead.mock.calls[0]?.[0], JSON.parse(res.end.mock.calls[0]?.[0] ?? '')];
  };
  return { ask, warn };
}

const newer = [200, expect.objectContaining({ status: 'ok', schema: 'newer than this program' })];

it('reports newer database functions in every response, until they are no longer newer', async () => {
  await database.sql`update schema_functions set revision = revision + 1`;
  const [known, unknown] = [openHealth({ isSchemaNewer: true }), openHealth()];
  for (const { ask } of [known, unknown]) expect([await ask(), await ask()]).toEqual([newer, newer]);
  // Already logged at the start.
  expect(known.warn).not.toHaveBeenCalled();
  expect(unknown.warn).toHaveBeenCalledExactlyOnceWith(NEWER_SCHEMA);
  await database.sql`update schema_functions set revision = revision - 1`;
  expect(await known.ask()).toEqual([200, expect.not.objectContaining({ schema: expect.anything() })]);
});

it('stays ready on a newer schema, reported in the response and once in the log', async () => {
  const { ask, warn } = openHealth();
  expect(await ask()).toEqual([200, expect.not.objectContaining({ schema: expect.anything() })]);

  await database.sql`insert into schema_migrations (hash, created_at) values ('later', 9999999999999)`;
  expect([await ask(), await ask()]).toEqual([newer, newer]);
  expect(warn).toHaveBeenCalledExactlyOnceWith(NEWER_SCHEMA);

  await database.sql`delete from schema_migrations where created_at > 0`;
  expect(await ask()).toEqual([503, expect.objectContaining({ status: 'unavailable' })]);
});
