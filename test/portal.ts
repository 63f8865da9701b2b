import { afterAll, beforeAll } from 'vitest';
import { openDatabase } from '../db/client';
import { openRateLimits } from '../licensing/rate-limits';
import type { Actor, PortalActor, PortalRole } from '../licensing/actor';
import type { Context, Runtime } from '../licensing/context';
import { encodeKey } from '../licensing/ids';
import { openRecordIds } from '../licensing/record-ids';
import { hashPassword, portalAccount } from '../licensing/password';
import { openPortalDatabase } from '../licensing/portal-database';
import type { TestDatabase } from './database';
import { makePortalUser } from './factories';
import { quiet } from './open-test-runtime';

export const PASSWORD = 'correct horse battery staple';

export type Person = {
  customerId: string;
  id: string;
  email: string;
  /** `PortalUser.id` of the API. */
  portalUserId: string;
  /** The actor of the person's session. */
  actor: PortalActor;
};

/** A person of each role at the vendor and a customer, and an administrator of another customer. */
export type People = Record<'admin' | 'support' | 'customerAdmin' | 'viewer' | 'foreignAdmin', Person>;

/** The same in every process. */
const recordIds = openRecordIds({ secret: Buffer.alloc(32, 7) });

let count = 0;

/**
 * Portal users with a password, and the runtime of their verbs: a process without live view and jobs. Call it at the
 * top level of the file, after `testDatabase`.
 */
export function testPortal(database: TestDatabase) {
  const opened: { close(): Promise<void> }[] = [];
  let passwordHash = '';
  let runtime: Runtime | undefined;

  /** The runtime of another server process. */
  function openProcess(): Runtime {
    const pool = openDatabase({ url: database.url, poolSize: 6, applicationName: 'test-process' });
    const portal = openPortalDatabase({ client: pool.client, connections: 2 });
    opened.push(pool, portal);
    return {
      ...pool,
      log: quiet,
      rateLimits: openRateLimits({ db: pool.db, log: quiet }),
      recordIds,
      portal,
    } as Partial<Runtime> as Runtime;
  }

  beforeAll(async () => {
    passwordHash = await hashPassword(PASSWORD);
    runtime = openProcess();
  });

  afterAll(() => Promise.all(opened.map((pool) => pool.close())));

  function runtimeOfFile(): Runtime {
    if (!runtime) throw new Error('the runtime is ready from beforeAll on');
    return runtime;
  }

  /** A person with the password `PASSWORD` and an open session, the vendor's unless a customer is given. */
  async function person({
    role,
    customerId,
    email = `person-${++count}@example.com`,
  }: {
    role: PortalRole;
    customerId?: string;
    email?: string;
  }): Promise<Person> {
    const actor = await makePortalUser(database.sql, { role, customerId, email, passwordHash });
    const id = actor.portalUserId;
    const portalUserId = encodeKey('portalUser', { customerId: actor.customerId, id });
    return { customerId: actor.customerId, id, email, portalUserId, actor };
  }

  return {
    openProcess,
    get runtime() {
      return runtimeOfFile();
    },

    context(
      actor: Actor = { kind: 'anonymous' },
      { address = '192.0.2.1', on = runtimeOfFile() } = {},
    ): Context {
      return { ...on, actor, address };
    },

    person,

    async onePersonPerRole({
      customerId,
      foreignCustomerId,
    }: {
      customerId: string;
      foreignCustomerId: string;
    }): Promise<People> {
      return {
        admin: await person({ role: 'VENDOR_ADMIN' }),
        support: await person({ role: 'SUPPORT' }),
        customerAdmin: await person({ role: 'CUSTOMER_ADMIN', customerId }),
        viewer: await person({ role: 'CUSTOMER_VIEWER', customerId }),
        foreignAdmin: await person({ role: 'CUSTOMER_ADMIN', customerId: foreignCustomerId }),
      };
    },

    /** Wrong passwords from many addresses, until sign-ins from unknown ones are refused. */
    async failSignIns(person: Person): Promise<void> {
      for (let n = 0; n < 50; n++) {
        const address = `198.51.100.${n}`;
        const attempt = { kind: 'portal' as const, account: portalAccount(person), address };
        await runtimeOfFile().rateLimits.guard(attempt, () => Promise.resolve(false));
      }
    },

    async sessionsOf({ customerId, id }: { customerId: string; id: string }): Promise<number> {
      const rows = await database.sql`
        select id from portal_sessions where customer_id = ${customerId} and portal_user_id = ${id}`;
      return rows.length;
    },

    /** The newest audit entry of a subject. */
    async lastAudit(subjectId: string) {
      const [entry] = await database.sql<
        {
          action: string;
          actor_name: string;
          changes: { field: string; from: string | null; to: string | null }[];
        }[]
      >`select action, actor_name, changes from audit_entries where subject_id = ${subjectId} order by id desc limit 1`;
      return entry;
    },
  };
}

/** The code of the error that a call fails with. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
    throw error;
  }
  return 'not refused';
}
