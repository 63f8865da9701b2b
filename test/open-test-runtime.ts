import { openDatabase } from '../db/client';
import { openRuntime } from '../licensing';

type Options = Omit<Parameters<typeof openRuntime>[0], 'db' | 'client' | 'log'>;

/** A log that drops everything. */
export const quiet = { info() {}, warn() {}, error() {} };

/** The runtime of one server process, with connections of its own. */
export async function openTestRuntime({
  url,
  poolSize = 8,
  log = quiet,
  ...options
}: Options & { url: string; poolSize?: number; log?: Parameters<typeof openRuntime>[0]['log'] }) {
  const database = openDatabase({ url, poolSize });
  const runtime = await openRuntime({ ...database, log, ...options });
  return {
    runtime,
    client: database.client,
    async close() {
      await runtime.close();
      await database.close();
    },
  };
}
