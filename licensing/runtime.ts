import type { Sql } from 'postgres';
import type { Database } from '../db/client';
import { nothingOutgoing, type Outgoing } from './alerts/outgoing';
import { openAttempts } from './attempts';
import { openChangePublisher } from './change-publisher';
import type { Runtime } from './context';
import { openInsight } from './insight/worker/open-insight';
import type { Log } from './log';
import { openLive } from './live/live';
import { openPortalDatabase, portalShareOf } from './portal-database';
import { readRecordIds } from './record-ids';
import { openRenewalBatcher } from './renewal-batcher';

/** Makes what the calls of one process share. Close it before the pool it was given. */
export async function openRuntime({
  db,
  client,
  log,
  outgoing = nothingOutgoing,
  portalConnections = portalShareOf(client.options.max),
  registrationsPerHour = 2000,
}: {
  db: Database;
  client: Sql;
  log: Log;
  outgoing?: Outgoing;
  /** Connections of this process for people of the portal and for reports, beside those of `client`. */
  portalConnections?: number;
  /** How many devices one registration key may add within an hour. */
  registrationsPerHour?: number;
}): Promise<Runtime & { close(): Promise<void> }> {
  const recordIds = await readRecordIds(db);
  const changes = openChangePublisher({ db, log });
  const live = openLive({ db, client, log, changes, recordIds });
  const renewals = openRenewalBatcher({ db, log });
  const attempts = openAttempts({ db, log });
  const portal = openPortalDatabase({ client, connections: portalConnections });
  const insight = openInsight({ client, log });
  return {
    db,
    client,
    log,
    changes,
    live,
    renewals,
    attempts,
    registrationsPerHour,
    portal,
    recordIds,
    outgoing,
    insight,
    async close() {
      await Promise.all([insight.close(), portal.close()]);
      await live.close();
      await changes.close();
    },
  };
}
