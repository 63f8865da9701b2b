import { updateSeatPool } from '../../licensing';
import { DEMO_APP_PASSWORD } from '../app-password';
import type { DemoCustomer, DemoDevice, DemoPool } from '../demo-types';
import { seededRandom } from '../../fleet/random';
import { portalAction, MINUTES, actAt, type Script } from './script';

/** Longer than any time-out of the demo data, so that all earlier seats have lapsed at the end. */
export const FINAL_HOURS_MS = 150 * MINUTES;

const ACTIONS: Record<string, string> = { MIMS: 'START_SUB_APPLICATION', MFS: 'REFRESH' };

/**
 * The hours before the portal is first opened: devices in use log out, the users of `customers.ts` log in, and logins
 * without a free seat are denied.
 */
export function finalHourScripts(customer: DemoCustomer, devicesInUse: string[], now: number): Script[] {
  const random = seededRandom(customer.code.length * 31 + 5);
  const begin = now - FINAL_HOURS_MS;
  return [
    ...devicesInUse.map((device) =>
      actAt(begin + random.between(0.5, 9) * MINUTES, { verb: 'logout', device }),
    ),
    ...customer.pools.flatMap((pool) => [
      ...enablePasswords(customer, pool, begin),
      ...logins(customer, pool, now),
    ]),
  ];
}

/** From now on the pool checks passwords, unless it is TRUSTED. */
function enablePasswords(customer: DemoCustomer, pool: DemoPool, begin: number): Script[] {
  if (pool.mode !== 'CONCURRENT' || pool.userAuthentication === 'TRUSTED' || !customer.passwords) return [];
  return [
    portalAction(begin + 12 * MINUTES, 'admin@seatwise.example', ({ ctx, seatPoolId }) =>
      updateSeatPool({
        ctx,
        input: { seatPoolId: seatPoolId(pool.application), userAuthentication: 'PASSWORD' },
      }),
    ),
  ];
}

function logins(customer: DemoCustomer, pool: DemoPool, now: number): Script[] {
  if (pool.mode !== 'CONCURRENT') return [];
  const random = seededRandom(customer.code.length, pool.licensedQuantity);
  const password = pool.userAuthentication === 'TRUSTED' ? undefined : DEMO_APP_PASSWORD;
  let seatsLeft = pool.licensedQuantity;
  return pool.devices.flatMap((device) => {
    const { user } = device;
    if (!user) return [];
    const act = { device, user, password };
    if (seatsLeft-- > 0) {
      const from = now - random.between(28, 82) * MINUTES;
      return [
        busy(act, ACTIONS[pool.application] ?? 'REFRESH', from, now - random.between(0.1, 2.4) * MINUTES),
      ];
    }
    return [refused(act, now - random.between(3, 11) * MINUTES, now, random.between(0.7, 1.6))];
  });
}

type LoginPlan = { device: DemoDevice; user: string; password: string | undefined };

function* busy(
  { device: { name }, user, password }: LoginPlan,
  action: string,
  from: number,
  until: number,
): Script {
  const random = seededRandom(name.length, user.length);
  yield { at: from, act: { verb: 'login', device: name, user, password } };
  let at = from;
  for (;;) {
    at += random.between(4, 13) * MINUTES;
    if (at > until) break;
    yield { at, act: { verb: 'check', device: name, action } };
  }
  yield { at: until, act: { verb: 'check', device: name, action } };
}

function* refused(
  { device: { name, tries = 1 }, user, password }: LoginPlan,
  from: number,
  now: number,
  everyMinutes: number,
): Script {
  for (let attempt = 0; attempt < tries; attempt++) {
    const at = Math.min(from + attempt * everyMinutes * MINUTES, now - (tries - attempt));
    yield { at, act: { verb: 'login', device: name, user, password } };
  }
}
