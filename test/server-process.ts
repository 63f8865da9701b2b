import { openTestRuntime } from './open-test-runtime';
import { serveApi } from './serve-api';

/*
 * A server process without pages, over the database of its argument. It sends its parent the address of its API, and
 * ends with a message from the parent, or with the parent.
 */
const [url = ''] = process.argv.slice(2);
const log = {
  info() {},
  warn() {},
  error: (...about: unknown[]) => void process.stderr.write(`${about.map(String).join(' ')}\n`),
};

const database = await openTestRuntime({ url, log });
const api = await serveApi({ runtime: database.runtime, log });
process.send?.(api.url);
process.on('disconnect', () => process.exit(0));
process.on('message', () => void stop());

async function stop(): Promise<void> {
  await api.close();
  await database.close();
  process.exit(0);
}
