import { isAbsent } from '../history/absence';
import { crewDay } from '../history/crew-day';
import type { Day } from '../history/calendar';
import type { Patience } from '../history/patience';
import type { Schedule, Script } from '../history/script';
import type { DemoSettingsChange } from '../demo-types';

const VERA = 'admin@seatwise.example';

export const denholmSettingsChanges: DemoSettingsChange[] = [
  { daysAgo: 45, hour: 13.1, by: VERA, before: { licensedQuantity: 12 } },
];

const ROUNDS = [
  ['abby', 'Round 1 tablet'],
  ['bruno', 'Round 2 tablet'],
  ['cleo', 'Round 3 tablet'],
  ['dev', 'Round 4 tablet'],
  ['esme', 'Round 5 tablet'],
] as const;

const patience: Patience = { tries: 3, everyMinutes: [1, 5], backAfterMinutes: [20, 60] };

/** Lift maintenance: five rounds on weekdays, emergencies at any hour, far more licences than people. */
export const denholmSchedule: Schedule = (day) => [
  ...(day.isWorkday ? ROUNDS : []).flatMap(([user, device]) =>
    isAbsent(user, day) ? [] : round(day, user, device, 7.5, 16),
  ),
  ...emergencies(day),
];

function emergencies(day: Day): Script[] {
  const random = day.random('DENHOLM emergency');
  const calls = random.whole(0, day.isWorkday ? 1 : 2);
  return Array.from({ length: calls }, (_, index) => {
    const from = random.between(6 + index * 11, 15 + index * 11);
    return round(day, 'frank', `Emergency phone ${index + 1}`, from, from + random.between(0.8, 2.5));
  });
}

function round(day: Day, user: string, device: string, from: number, until: number): Script {
  const random = day.random('DENHOLM', device);
  return crewDay(
    {
      device,
      user,
      from: day.at(from + random.between(-0.4, 0.6)),
      until: day.at(until + random.between(-0.7, 0.7)),
      jobMinutes: [35, 110],
      travelMinutes: [5, 30],
      lunchAt: day.at(12.3 + random.between(-0.4, 0.4)),
      // No network in lift shafts.
      offline: 0.35,
      logsOut: 0.82,
      patience,
    },
    random,
  );
}
