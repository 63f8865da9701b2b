import type { Sql } from 'postgres';
import type { Database } from '../db/client';
import { nothingOutgoing, type Outgoing } from './alerts/outgoing';
import { openRateLimits } from './rate-limits';
import { openUsagePublisher } from './usage-publisher';
import type { Runtime } from './context';
import { openInsight } from './insight/worker/open-insight';
import type { Log } from './log';
import { nothingMeasured, type Measurements } from './measurements';
import { openLive } from './live/live';
import { openPortalDatabase, portalShareOf } from './portal-database';
import { readRecordIds } from './record-ids';
import { openRenewalBatcher } from './renewal-batcher';

/** Opens the services of one process. Close it before the database pool it was given. */
export async function openRuntime({
  db,
  client,
  log,
  measure = nothingMeasured,
  outgoing = nothingOutgoing,
  portalConnections = portalShareOf(client.options.max),
  registrationsPerHour = 2000,
}: {
  db: Database;
  client: Sql;
  log: Log;
  measure?: Measurements;
  outgoing?: Outgoing;
  /** Connections for portal users and reports, in addition to those of `client`. */
  portalConnections?: number;
  /** Devices that one registration key may add within an hour. */
  registrationsPerHour?: number;
}): Promise<Runtime & { close(): Promise<void> }> {
  const recordIds = await readRecordIds(db);
  const usagePublisher = openUsagePublisher({ db, log });
  const live = openLive({ db, client, log, usagePublisher, recordIds });
  const renewals = openRenewalBatcher({ db, log, measure });
  const rateLimits = openRateLimits({ db, log });
  const portal = openPortalDatabase({ client, connections: portalConnections });
  const insight = openInsight({ client, log });
  return {
    db,
    client,
    log,
    measure,
    usagePublisher,
    live,
    renewals,
    rateLimits,
    registrationsPerHour,
    portal,
    recordIds,
    outgoing,
    insight,
    async close() {
      await Promise.all([insight.close(), portal.close()]);
      await live.close();
      await usagePublisher.close();
    },
  };
}
