import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import { openDatabase } from '../db/client';
import { openRateLimits } from '../licensing/rate-limits';
import { VENDOR_CUSTOMER_ID, type Actor, type PortalActor, type PortalRole } from '../licensing/actor';
import type { Context, Runtime } from '../licensing/context';
import { encodeKey } from '../licensing/ids';
import { openRecordIds } from '../licensing/record-ids';
import { hashPassword, portalAccount } from '../licensing/password';
import type { TestDatabase } from './database';

export const PASSWORD = 'correct horse battery staple';

export type Person = {
  customerId: string;
  id: string;
  email: string;
  /** `PortalUser.id` of the API. */
  portalUserId: string;
  /** The person in a session that exists. */
  actor: PortalActor;
};

/** One of each role, at the vendor and at a customer, and an admin of another customer. */
export type Cast = Record<'admin' | 'support' | 'customerAdmin' | 'viewer' | 'foreignAdmin', Person>;

/** The same in every process. */
const recordIds = openRecordIds({ secret: Buffer.alloc(32, 7) });

let turn = 0;

/**
 * What portal verbs run on, without the live view: a process's share of the runtime, and people. Call it at the top
 * level of the file, after `testDatabase`.
 */
export function testPortal(database: TestDatabase) {
  const opened: { close(): Promise<void> }[] = [];
  let passwordHash = '';
  let runtime: Runtime | undefined;

  /** What one server process has. */
  function openProcess(): Runtime {
    const pool = openDatabase({ url: database.url, poolSize: 6, applicationName: 'test-process' });
    opened.push(pool);
    const log = { info() {}, warn() {}, error() {} };
    return {
      ...pool,
      log,
      rateLimits: openRateLimits({ db: pool.db, log }),
      recordIds,
    } as Partial<Runtime> as Runtime;
  }

  beforeAll(async () => {
    passwordHash = await hashPassword(PASSWORD);
    runtime = openProcess();
  });

  afterAll(() => Promise.all(opened.map((pool) => pool.close())));

  function runtimeOfFile(): Runtime {
    if (!runtime) throw new Error('the runtime exists from beforeAll on');
    return runtime;
  }

  /** A person with the password `PASSWORD` and an open session. The vendor's roles belong to the vendor. */
  async function person({
    role,
    customerId = VENDOR_CUSTOMER_ID,
    email = `person-${++turn}@example.com`,
  }: {
    role: PortalRole;
    customerId?: string;
    email?: string;
  }): Promise<Person> {
    const [id, sessionId] = [randomUUID(), randomUUID()];
    const displayName = `Person ${id.slice(0, 8)}`;
    const { sql } = database;
    await sql`
      insert into portal_users (customer_id, id, email, display_name, password_hash, role, address_proven_at)
      values (${customerId}, ${id}, ${email}, ${displayName}, ${passwordHash}, ${role}, clock_timestamp())`;
    await sql`insert into portal_emails (email, customer_id, portal_user_id) values (${email}, ${customerId}, ${id})`;
    await sql`
      insert into portal_sessions (customer_id, id, portal_user_id, expires_at)
      values (${customerId}, ${sessionId}, ${id}, clock_timestamp() + interval '1 hour')`;
    const actor: PortalActor = {
      kind: 'portal',
      customerId,
      portalUserId: id,
      role,
      displayName,
      email,
      via: 'session',
      isFresh: true,
      credentialId: sessionId,
    };
    return { customerId, id, email, portalUserId: encodeKey('portalUser', { customerId, id }), actor };
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

    async cast({
      customerId,
      foreignCustomerId,
    }: {
      customerId: string;
      foreignCustomerId: string;
    }): Promise<Cast> {
      return {
        admin: await person({ role: 'VENDOR_ADMIN' }),
        support: await person({ role: 'SUPPORT' }),
        customerAdmin: await person({ role: 'CUSTOMER_ADMIN', customerId }),
        viewer: await person({ role: 'CUSTOMER_VIEWER', customerId }),
        foreignAdmin: await person({ role: 'CUSTOMER_ADMIN', customerId: foreignCustomerId }),
      };
    },

    /** Wrong passwords from many addresses, until strangers are held off. */
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

    /** The newest entry of the audit trail about something. */
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

/** The code of the `LicensingError` that a call is refused with. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
    throw error;
  }
  return 'not refused';
}
