import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { migrateDatabase } from '../db/migrate';
import { emptyDatabase } from '../test/database';
import { copyDatabaseFolder } from '../test/older-database';
import { NEWER_SCHEMA, SAME_REVISION, warnOfSchema } from './warn-of-schema';

/** A program whose functions differ from those of this one. */
function programWith({ sql, laterBy = 0 }: { sql: string; laterBy?: number }): string {
  const { folder, remove } = copyDatabaseFolder();
  onTestFinished(remove);
  writeFileSync(path.join(folder, 'functions', 'changed.sql'), sql);
  const file = path.join(folder, 'functions', 'revision.json');
  const { revision } = JSON.parse(readFileSync(file, 'utf8')) as { revision: number };
  writeFileSync(file, JSON.stringify({ revision: revision + laterBy, sha256: '' }));
  return folder;
}

it('warns of functions of the same revision that were others, and of newer ones, and of nothing else', async () => {
  const { url, close } = await emptyDatabase();
  onTestFinished(close);
  const start = async (folder: string) => {
    const log = { warn: vi.fn() };
    warnOfSchema(log, await migrateDatabase(url, folder));
    return log.warn.mock.calls.flat();
  };
  const one = programWith({ sql: '-- one' });
  const other = programWith({ sql: '-- other' });
  const later = programWith({ sql: '-- later', laterBy: 1 });
  expect(await start(one)).toEqual([]);
  expect(await start(one)).toEqual([]);
  expect(await start(other)).toEqual([SAME_REVISION]);
  expect(await start(other)).toEqual([]);
  expect(await start(later)).toEqual([]);
  expect(await start(one)).toEqual([NEWER_SCHEMA]);
});
