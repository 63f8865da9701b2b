import type { Day } from './calendar';
import { actAt, type Script } from './script';

const RENEWAL_DAYS = 25;

/**
 * A NAMED device's day: some synchronisations, Monday to Saturday, and a renewal well before its re-registration date.
 */
export function phoneDay(
  day: Day,
  device: string,
  [from, until]: [number, number],
  calls: number,
  { neglected = false }: { neglected?: boolean } = {},
): Script[] {
  const random = day.random('phone', device);
  const scripts: Script[] = [];
  // Renewals are spread over a few days; a neglected device renews a day after its date (L9).
  const intervalDays = (neglected ? 31 : RENEWAL_DAYS) + (device.length % 4) * (neglected ? 0 : 1);
  if (day.number > 0 && day.number % intervalDays === 0)
    scripts.push(actAt(day.at(from + random.between(0.2, 1.5)), { verb: 'register', device }));
  if (day.weekday !== 0 && (day.isWorkday || day.weekday === 6) && !random.chance(0.08)) {
    scripts.push(calling(day, device, from, until, random.whole(Math.ceil(calls / 2), calls)));
  }
  return scripts;
}

function* calling(day: Day, device: string, from: number, until: number, calls: number): Script {
  const random = day.random('calling', device);
  const hours = Array.from({ length: calls }, () => random.between(from, until)).sort((a, b) => a - b);
  for (const hour of hours) {
    const outcome = yield { at: day.at(hour), act: { verb: 'sync', device, activity: 'SYNC' } };
    if (outcome === 'IMPOSSIBLE') return;
  }
}
