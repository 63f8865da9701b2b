import { isAbsent } from '../history/absence';
import { crewDay } from '../history/crew-day';
import type { Day } from '../history/calendar';
import { phoneDay } from '../history/phone-day';
import type { Patience } from '../history/patience';
import type { Schedule, Script } from '../history/script';
import type { DemoSettingsChange } from '../demo-types';

const VERA = 'admin@seatwise.example';

export const cobaltSettingsChanges: DemoSettingsChange[] = [
  { daysAgo: 43, hour: 11.3, by: VERA, before: { licensedQuantity: 4 } },
  {
    daysAgo: 29,
    hour: 15.7,
    by: 'it@cobalt.example',
    before: { inactivityTimeoutSeconds: 7200 },
  },
];

const CREWS = [
  ['dario', 'Service van 1'],
  ['greta', 'Service van 2'],
  ['kwame', 'Harbour tablet'],
  ['sofia', 'Service van 3'],
  ['liam', 'Rigging phone'],
] as const;

const patience: Patience = {
  tries: 4,
  everyMinutes: [0.8, 6],
  backAfterMinutes: [25, 80],
  help: {
    application: 'MFS',
    by: 'support@seatwise.example',
    chance: 0.03,
    reasons: [
      'Crew rang from the harbour, no answer on this one',
      'Idle for most of an hour',
      'Requested by Ines Duarte',
      'Seat needed for an emergency call-out',
    ],
  },
};

/** Five crews and too few licences: denials almost every morning. */
export const cobaltSchedule: Schedule = (day) => [
  ...crewsOf(day).map(([user, device], index) => crew(day, user, device, index)),
  ...['Gate phone east', 'Gate phone west'].flatMap((phone) => phoneDay(day, phone, [5.5, 19], 4)),
];

function crewsOf(day: Day) {
  if (day.isWorkday) return CREWS.filter(([user]) => !isAbsent(user, day));
  // On Saturdays one crew, in rotation.
  return day.weekday === 6 ? CREWS.filter((_, index) => index === day.number % CREWS.length) : [];
}

function crew(day: Day, user: string, device: string, index: number): Script {
  const random = day.random('COBALT', user);
  // The harbour crew starts at varying hours.
  const start = index === 2 ? 6 + (day.number % 4) : 6.9;
  return crewDay(
    {
      device,
      user,
      from: day.at(start + random.between(-0.3, 0.9)),
      until: day.at(start + 9 + random.between(-1, 1)),
      jobMinutes: [20, 95],
      travelMinutes: [8, 45],
      lunchAt: day.at(12 + random.between(-0.5, 0.8)),
      offline: 0.15,
      logsOut: 0.68,
      patience,
    },
    random,
  );
}
