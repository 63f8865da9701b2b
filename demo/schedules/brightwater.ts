import { isAbsent } from '../history/absence';
import type { Day } from '../history/calendar';
import { crewDay } from '../history/crew-day';
import { phoneDay } from '../history/phone-day';
import { scannerShift } from '../history/scanner-shift';
import type { Patience } from '../history/patience';
import type { Schedule, Script } from '../history/script';

const CREWS = [
  ['n.farrow', 'North crew tablet'],
  ['j.okoye', 'Pump station tablet'],
  ['r.silva', 'Meter round phone 1'],
  ['d.moran', 'Meter round phone 2'],
  ['s.lind', 'South crew tablet'],
  ['p.adeyemi', 'Reservoir tablet'],
] as const;

const STORES = ['Stores scanner 1', 'Stores scanner 2', 'Workshop tablet'] as const;
const patience: Patience = { tries: 3, everyMinutes: [1, 5], backAfterMinutes: [20, 60] };

/** A water utility: crews by day, someone on call on some nights, plenty of licences. */
export const brightwaterSchedule: Schedule = (day) => [
  ...(day.isWorkday ? CREWS : day.weekday === 6 ? CREWS.slice(2, 4) : []).flatMap(([user, device]) =>
    isAbsent(user, day) ? [] : crew(day, user, device, 7.2, 15.6),
  ),
  ...onCall(day),
  ...(day.isWorkday ? STORES.map((device) => counter(day, device)) : []),
  ...[...STORES, 'Yard scanner'].flatMap((device) =>
    phoneDay(day, device, [7, 15], 2, { neglected: device === 'Yard scanner' }),
  ),
];

function crew(day: Day, user: string, device: string, from: number, until: number): Script {
  const random = day.random('BRIGHTWATER', user);
  return crewDay(
    {
      device,
      user,
      from: day.at(from + random.between(-0.5, 0.8)),
      until: day.at(until + random.between(-0.6, 1)),
      jobMinutes: [25, 95],
      travelMinutes: [6, 35],
      lunchAt: day.at(12 + random.between(-0.3, 0.6)),
      offline: 0.18,
      logsOut: 0.8,
      patience,
    },
    random,
  );
}

function onCall(day: Day): Script[] {
  const random = day.random('BRIGHTWATER on call');
  if (!random.chance(0.45)) return [];
  const from = random.between(18, 26);
  return [crew(day, 'c.walsh', 'On-call tablet', from, from + random.between(1, 3))];
}

/** The scanners of the stores are NAMED: they take no seats and are never denied. */
function counter(day: Day, device: string): Script {
  const random = day.random('BRIGHTWATER stores', device);
  return scannerShift(
    {
      device,
      user: 'stores',
      from: day.at(7 + random.between(0, 0.5)),
      until: day.at(15.5 + random.between(-0.5, 0.5)),
      everyMinutes: [25, 110],
      logsOut: 0.7,
      patience,
    },
    random,
  );
}
