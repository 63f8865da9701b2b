import type postgres from 'postgres';
import { openDatabase } from '../../db/client';
import { makeApiToken, makePortalUser } from '../../test/factories';
import { quiet } from '../../test/open-test-runtime';
import { openUsagePublisher } from '../usage-publisher';
import { VENDOR_CUSTOMER_ID, type PortalActor } from '../actor';
import type { Log } from '../log';
import { openRecordIds } from '../record-ids';
import { openLive } from './live';

type Timing = Parameters<typeof openLive>[0]['timing'];

/** The same in every test process, as in every process of one database. */
export const testRecordIds = openRecordIds({ secret: Buffer.alloc(32, 7) });

/** The live view of one server process, with its own connections, publisher and listener. */
export function openTestProcess(url: string, { timing, log = quiet }: { timing?: Timing; log?: Log } = {}) {
  const { db, client, close } = openDatabase({ url, poolSize: 4 });
  const usagePublisher = openUsagePublisher({ db, log });
  const live = openLive({ db, client, log, usagePublisher, recordIds: testRecordIds, timing });
  return {
    db,
    client,
    usagePublisher,
    live,
    async close() {
      await live.close();
      await usagePublisher.close();
      await close();
    },
  };
}

export type TestProcess = ReturnType<typeof openTestProcess>;

/** A portal user with a session, or with an API token. */
export async function makeViewer(
  sql: postgres.Sql,
  {
    customerId = VENDOR_CUSTOMER_ID,
    via = 'session',
  }: { customerId?: string; via?: PortalActor['via'] } = {},
): Promise<PortalActor> {
  const role = customerId === VENDOR_CUSTOMER_ID ? 'SUPPORT' : 'CUSTOMER_VIEWER';
  const viewer = await makePortalUser(sql, { role, customerId });
  return via === 'session' ? viewer : { ...viewer, via, credentialId: (await makeApiToken(sql, viewer)).id };
}

/** Collects the values of a stream with their times, until it ends or `close` is called. */
export function collect<T>(stream: AsyncIterableIterator<T>) {
  const values: T[] = [];
  const arrivedAt: number[] = [];
  let ended = false;
  let error: unknown = null;
  const reading = (async () => {
    try {
      for await (const value of stream) {
        values.push(value);
        arrivedAt.push(performance.now());
      }
    } catch (thrown) {
      error = thrown;
    }
    ended = true;
  })();
  return {
    values,
    arrivedAt,
    get last() {
      return values.at(-1);
    },
    get ended() {
      return ended;
    },
    get error() {
      return error;
    },
    async close() {
      await stream.return?.();
      await reading;
    },
  };
}

export type Collected<T> = ReturnType<typeof collect<T>>;
