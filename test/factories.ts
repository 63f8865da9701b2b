import { randomBytes, randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import { VENDOR_CUSTOMER_ID, type PortalActor, type PortalRole } from '../licensing/actor';
import { makeToken } from '../licensing/tokens';

export type Application = {
  applicationId: string;
  code: string;
  supportsConcurrent: boolean;
  checkpoints: string[];
};
export type Pool = {
  customerId: string;
  seatPoolId: string;
  application: Application;
  registrationKey: string;
  registrationKeyHash: Buffer;
};
export type AppUser = { customerId: string; appUserId: string; userName: string };
export type Device = {
  customerId: string;
  seatPoolId: string;
  deviceId: string;
  installationId: string;
  token: string;
  tokenHash: Buffer;
};

const run = randomBytes(3).toString('hex').toUpperCase();
let count = 0;
/** Unique, also when several processes fill one database. */
const next = () => `${run}-${++count}`;

/** A customer without pools and users. */
export async function makeCustomer(
  sql: postgres.Sql,
  { code = `CUST-${next()}`, name = code }: { code?: string; name?: string } = {},
) {
  const customerId = randomUUID();
  await sql`insert into customers (id, code, name) values (${customerId}, ${code}, ${name})`;
  return { customerId, code, name };
}

/** An application of the vendor. */
export async function makeApplication(
  sql: postgres.Sql,
  {
    code = `APP-${next()}`,
    supportsConcurrent = true,
    checkpoints = ['START_JOB'],
    minInactivityTimeoutSeconds = 300,
    maxInactivityTimeoutSeconds = 3600,
  }: {
    code?: string;
    supportsConcurrent?: boolean;
    checkpoints?: string[];
    minInactivityTimeoutSeconds?: number;
    maxInactivityTimeoutSeconds?: number;
  } = {},
): Promise<Application> {
  const applicationId = randomUUID();
  await sql`
    insert into applications (id, code, name, supports_concurrent, checkpoints, min_inactivity_timeout_seconds, max_inactivity_timeout_seconds)
    values (${applicationId}, ${code}, ${code}, ${supportsConcurrent}, ${checkpoints}, ${minInactivityTimeoutSeconds}, ${maxInactivityTimeoutSeconds})`;
  return { applicationId, code, supportsConcurrent, checkpoints };
}

/** A seat pool with its free seats; makes the customer and the application unless they are given. */
export async function makePool(
  sql: postgres.Sql,
  options: {
    customerId?: string;
    application?: Application;
    mode?: 'CONCURRENT' | 'NAMED';
    licensedQuantity?: number;
    inactivityTimeoutSeconds?: number;
    reregistrationDelayHours?: number;
    forceLogoutHoldOffSeconds?: number;
    userAuthentication?: 'PASSWORD' | 'TRUSTED';
  } = {},
): Promise<Pool> {
  const customerId = options.customerId ?? (await makeCustomer(sql)).customerId;
  const application = options.application ?? (await makeApplication(sql));
  const seatPoolId = randomUUID();
  const { token: registrationKey, hash: registrationKeyHash } = makeToken('registration', {
    customerId,
    id: seatPoolId,
  });
  await sql`
    insert into seat_pools (customer_id, id, application_id, supports_concurrent, mode, licensed_quantity, inactivity_timeout_seconds,
      reregistration_delay_hours, force_logout_hold_off_seconds, user_authentication, registration_key_hash)
    values (${customerId}, ${seatPoolId}, ${application.applicationId}, ${application.supportsConcurrent}, ${options.mode ?? 'CONCURRENT'},
      ${options.licensedQuantity ?? 1}, ${options.inactivityTimeoutSeconds ?? 600}, ${options.reregistrationDelayHours ?? 720},
      ${options.forceLogoutHoldOffSeconds ?? 60}, ${options.userAuthentication ?? 'PASSWORD'}, ${registrationKeyHash})`;
  return { customerId, seatPoolId, application, registrationKey, registrationKeyHash };
}

/** A user of a customer's apps, without a password unless its hash is given. */
export async function makeAppUser(
  sql: postgres.Sql,
  { customerId }: { customerId: string },
  {
    userName = `user-${next()}`,
    passwordHash = null,
  }: { userName?: string; passwordHash?: string | null } = {},
): Promise<AppUser> {
  const appUserId = randomUUID();
  await sql`
    insert into app_users (customer_id, id, user_name, display_name, password_hash)
    values (${customerId}, ${appUserId}, ${userName}, ${userName}, ${passwordHash})`;
  return { customerId, appUserId, userName };
}

/** A registered device of a pool; in a NAMED pool it takes a licence. */
export async function makeDevice(
  sql: postgres.Sql,
  pool: Pool,
  {
    installationId = `installation-${next()}`,
    name = installationId,
  }: { installationId?: string; name?: string } = {},
): Promise<Device> {
  const { customerId, seatPoolId } = pool;
  const proposedId = randomUUID();
  const { token, hash: tokenHash } = makeToken('device', { customerId, id: proposedId });
  const [answer] = await sql<{ outcome: string; device_id: string }[]>`
    select * from register_device(${customerId}, ${seatPoolId}, ${pool.registrationKeyHash}, ${installationId}, ${name}, 'Android 16', '1.0.0', ${proposedId}, ${tokenHash})`;
  if (answer?.outcome !== 'GRANTED')
    throw new Error(`the device was not registered: ${JSON.stringify(answer)}`);
  return { customerId, seatPoolId, deviceId: answer.device_id, installationId, token, tokenHash };
}

/** Registered devices with an app user each. */
export async function makeDevices(
  sql: postgres.Sql,
  pool: Pool,
  count: number,
): Promise<(Device & AppUser)[]> {
  const devices: (Device & AppUser)[] = [];
  while (devices.length < count)
    devices.push({ ...(await makeDevice(sql, pool)), ...(await makeAppUser(sql, pool)) });
  return devices;
}

/** A portal user with an open session: the vendor's unless a customer is given, without a password unless its hash is. */
export async function makePortalUser(
  sql: postgres.Sql,
  {
    role,
    customerId = VENDOR_CUSTOMER_ID,
    displayName = `Portal user ${next()}`,
    email = `${randomUUID()}@example.com`,
    passwordHash = null,
  }: {
    role: PortalRole;
    customerId?: string;
    displayName?: string;
    email?: string;
    passwordHash?: string | null;
  },
): Promise<PortalActor> {
  const [id, sessionId] = [randomUUID(), randomUUID()];
  await sql.begin((tx) => [
    tx`
      insert into portal_users (customer_id, id, email, display_name, password_hash, role, address_proven_at)
      values (${customerId}, ${id}, ${email}, ${displayName}, ${passwordHash}, ${role}, clock_timestamp())`,
    tx`insert into portal_emails (email, customer_id, portal_user_id) values (${email}, ${customerId}, ${id})`,
    tx`
      insert into portal_sessions (customer_id, id, portal_user_id, expires_at)
      values (${customerId}, ${sessionId}, ${id}, clock_timestamp() + interval '1 day')`,
  ]);
  return {
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
}

/** An API token of a portal user. */
export async function makeApiToken(
  sql: postgres.Sql,
  { customerId, portalUserId }: Pick<PortalActor, 'customerId' | 'portalUserId'>,
  name = `token-${next()}`,
): Promise<{ id: string; token: string }> {
  const id = randomUUID();
  const { token, hash } = makeToken('api', { customerId, id });
  await sql`
    insert into api_tokens (customer_id, id, portal_user_id, name, token_hash)
    values (${customerId}, ${id}, ${portalUserId}, ${name}, ${hash})`;
  return { id, token };
}

/** Lapses the seat of a device: its last call becomes older than the inactivity time-out. */
export async function lapse(
  sql: postgres.Sql,
  { customerId, deviceId }: { customerId: string; deviceId: string },
) {
  await sql`
    update seats set last_call_at = call_lasts_until(wall_clock() - interval '1 second', -lapses_after)
    where customer_id = ${customerId} and device_id = ${deviceId} and lease_id is not null`;
}

/** Moves all records of a pool into the past, as if so many minutes had passed since. */
export async function agePool(
  sql: postgres.Sql,
  pool: { id: string; customerId: string },
  minutes: number,
): Promise<void> {
  const earlier = sql`make_interval(secs => ${minutes * 60})`;
  const ofPool = sql`seat_pool_id = ${pool.id}`;
  await sql`update past_leases set started_at = call_lasts_until(started_at, -${earlier}), last_call_at = call_lasts_until(last_call_at, -${earlier}), ended_at = call_lasts_until(ended_at, -${earlier}) where ${ofPool}`;
  await sql`update seats set last_call_at = call_lasts_until(last_call_at, -${earlier}), lapsed_at = call_lasts_until(lapsed_at, -${earlier}), lease_started_at = call_lasts_until(lease_started_at, -${earlier}) where ${ofPool}`;
  await sql`update denials set at = call_lasts_until(at, -${earlier}) where ${ofPool}`;
  await sql`update device_checks set at = call_lasts_until(at, -${earlier}) where device_id in (select id from devices where ${ofPool})`;
  await sql`update seat_pools set created_at = call_lasts_until(created_at, -${earlier}) where id = ${pool.id}`;
  await sql`alter table audit_entries disable trigger user`;
  await sql`update audit_entries set at = call_lasts_until(at, -${earlier}) where customer_id = ${pool.customerId}`;
  await sql`alter table audit_entries enable trigger user`;
}
