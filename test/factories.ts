import { randomBytes, randomUUID } from 'node:crypto';
import type postgres from 'postgres';
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
let turn = 0;
/** Unique, also when several processes fill one database. */
const next = () => `${run}-${++turn}`;

/** A customer with nothing yet. */
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

/** A person who works in the apps of a customer. Has no password unless its hash is given. */
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

/** As many devices with a user each as asked for. */
export async function makeCrew(sql: postgres.Sql, pool: Pool, size: number): Promise<(Device & AppUser)[]> {
  const crew: (Device & AppUser)[] = [];
  for (let n = 0; n < size; n++)
    crew.push({ ...(await makeDevice(sql, pool)), ...(await makeAppUser(sql, pool)) });
  return crew;
}

/** Lets the inactivity time-out of a device pass, by moving its last call back. */
export async function lapse(
  sql: postgres.Sql,
  { customerId, deviceId }: { customerId: string; deviceId: string },
) {
  await sql`
    update seats set last_call_at = clock_timestamp() - lapses_after - interval '1 second'
    where customer_id = ${customerId} and device_id = ${deviceId} and lease_id is not null`;
}
