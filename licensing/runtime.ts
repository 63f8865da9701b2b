import type { Sql } from 'postgres';
import type { Database } from '../db/client';
import { nothingOutgoing, type Outgoing } from './alerts/outgoing';
import { openAttempts } from './attempts';
import { openChangePublisher } from './change-publisher';
import type { Runtime } from './context';
import { openHeavyReads } from './heavy-read';
import { openInsight } from './insight/worker/open-insight';
import type { Log } from './log';
import { openLive } from './live/live';
import { readRecordIds } from './record-ids';
import { openRenewalBatcher } from './renewal-batcher';

/** Makes what the calls of one process share. Close it before the pool it was given. */
export async function openRuntime({
  db,
  client,
  log,
  outgoing = nothingOutgoing,
}: {
  db: Database;
  client: Sql;
  log: Log;
  outgoing?: Outgoing;
}): Promise<Runtime & { close(): Promise<void> }> {
  const recordIds = await readRecordIds(db);
  const changes = openChangePublisher({ db, log });
  const live = openLive({ db, client, log, changes });
  const renewals = openRenewalBatcher({ db, log });
  const attempts = openAttempts({ db, log });
  const heavyReads = openHeavyReads({ connections: client.options.max });
  const insight = openInsight({ client, log });
  return {
    db,
    client,
    log,
    changes,
    live,
    renewals,
    attempts,
    heavyReads,
    recordIds,
    outgoing,
    insight,
    async close() {
      await insight.close();
      await live.close();
      await changes.close();
    },
  };
}
