import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase } from '../test/database';
import { checkDatabase } from './check-database';
import { StartError } from './start-error';

const database = testDatabase();
const PASSWORD = 'hunter2-s3cret';
const role = `t_guest_${process.pid}`;

beforeAll(() => database.sql.unsafe(`create role ${role} login password '${PASSWORD}'`));
afterAll(async () => {
  await database.sql.unsafe(`drop role ${role}`);
});

const changed = (change: (url: URL) => void) => {
  const url = new URL(database.url);
  change(url);
  return url.href;
};

describe('the database is looked at when the process starts', () => {
  it('and is accepted', async () => {
    await checkDatabase(database.url);
  });

  it.each<[string, (url: URL) => void, RegExp]>([
    ['host', (url) => (url.hostname = 'nowhere.invalid'), /host name nowhere\.invalid/],
    ['port', (url) => (url.port = '1'), /nothing accepts connections at 127\.0\.0\.1:1/],
    ['database', (url) => (url.pathname = '/no_such'), /no database "no_such" at 127\.0\.0\.1/],
    ['user', (url) => (url.username = 'nobody'), /password for the user "nobody" is wrong|"nobody"/],
    [
      'password',
      (url) => ((url.username = role), (url.password = 'wr0ng-one')),
      /password for the user "t_guest/,
    ],
    [
      'owner',
      // An empty database that somebody else owns.
      (url) => ((url.username = role), (url.password = PASSWORD), (url.pathname = '/postgres')),
      /may not create tables.*ALTER DATABASE/,
    ],
    ['TLS', (url) => url.searchParams.set('sslmode', 'require'), /asks for TLS.*does not offer it/],
  ])('a wrong %s is one sentence that names DATABASE_URL and no password', async (_, change, expected) => {
    const url = changed(change);
    const error = await checkDatabase(url).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(StartError);
    const { message } = error as StartError;
    expect(message).toMatch(/^DATABASE_URL[^\n]*\.?$/);
    expect(message).toMatch(expected);
    for (const secret of [PASSWORD, 'wr0ng-one', new URL(database.url).password].filter(Boolean)) {
      expect(message).not.toContain(secret);
    }
  });

  it('something else than PostgreSQL is named too', async () => {
    const server = createServer((socket) => socket.once('data', () => socket.end('HTTP/1.1 400\r\n\r\n')));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const url = changed((given) => (given.port = String(port)));
    await expect(checkDatabase(url)).rejects.toThrow(new RegExp(`DATABASE_URL: .*127\\.0\\.0\\.1:${port}`));
    server.close();
  });
});
