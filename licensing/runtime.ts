import type { Sql } from 'postgres';
import type { Database } from '../db/client';
import { openAttempts } from './attempts';
import { openChangePublisher } from './change-publisher';
import type { Runtime } from './context';
import { openHeavyReads } from './heavy-read';
import type { Log } from './log';
import { openLive } from './live/live';
import { openRenewalBatcher } from './renewal-batcher';

/** Makes what the calls of one process share. Close it before the pool it was given. */
export function openRuntime({
  db,
  client,
  log,
}: {
  db: Database;
  client: Sql;
  log: Log;
}): Runtime & { close(): Promise<void> } {
  const changes = openChangePublisher({ db, log });
  const live = openLive({ db, client, log, changes });
  const renewals = openRenewalBatcher({ db, log });
  const attempts = openAttempts({ db, log });
  const heavyReads = openHeavyReads({ connections: client.options.max });
  return {
    db,
    client,
    log,
    changes,
    live,
    renewals,
    attempts,
    heavyReads,
    async close() {
      await live.close();
      await changes.close();
    },
  };
}
