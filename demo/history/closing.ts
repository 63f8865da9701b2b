import { updateSeatPool } from '../../licensing';
import { DEMO_APP_PASSWORD } from '../app-password';
import type { DemoCustomer, DemoDevice, DemoPool } from '../world';
import { seededRandom } from '../../fleet/random';
import { deed, MINUTES, once, type Script } from './steps';

/** Longer than any time-out of the demo data: nobody of before holds a seat when it is over. */
export const CLOSING_MS = 150 * MINUTES;

const ACTIONS: Record<string, string> = { MIMS: 'START_SUB_APPLICATION', MFS: 'REFRESH' };

/**
 * The last hours before the portal is first opened: whoever was at work goes home, the people of the list log in, those
 * who come when all seats are taken are refused, and everybody else was heard of a moment ago.
 */
export function closingScripts(customer: DemoCustomer, stillAtIt: string[], now: number): Script[] {
  const random = seededRandom(customer.code.length * 31 + 5);
  const begin = now - CLOSING_MS;
  return [
    ...stillAtIt.map((device) => once(begin + random.between(0.5, 9) * MINUTES, { verb: 'logout', device })),
    ...customer.pools.flatMap((pool) => [
      ...passwordsOn(customer, pool, begin),
      ...logins(customer, pool, now),
    ]),
  ];
}

/** From here on the pool checks passwords, if it is to. */
function passwordsOn(customer: DemoCustomer, pool: DemoPool, begin: number): Script[] {
  if (pool.mode !== 'CONCURRENT' || pool.userAuthentication === 'TRUSTED' || !customer.passwords) return [];
  return [
    deed(begin + 12 * MINUTES, 'admin@seatwise.example', ({ ctx, seatPoolId }) =>
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

type Person = { device: DemoDevice; user: string; password: string | undefined };

function* busy(
  { device: { name }, user, password }: Person,
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
  { device: { name, tries = 1 }, user, password }: Person,
  from: number,
  now: number,
  everyMinutes: number,
): Script {
  for (let turn = 0; turn < tries; turn++) {
    const at = Math.min(from + turn * everyMinutes * MINUTES, now - (tries - turn));
    yield { at, act: { verb: 'login', device: name, user, password } };
  }
}
