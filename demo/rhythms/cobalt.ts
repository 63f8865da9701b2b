import { isAway } from '../history/absence';
import { crewDay } from '../history/crew-day';
import type { Day } from '../history/calendar';
import { phoneDay } from '../history/phone-day';
import type { Patience } from '../history/patience';
import type { Rhythm, Script } from '../history/steps';
import type { DemoSettingsChange } from '../world';

const VERA = 'admin@seatwise.example';

/** What its pool was set to before. */
export const cobaltEarlier: DemoSettingsChange[] = [
  { daysAgo: 43, hour: 11.3, by: VERA, was: { licensedQuantity: 4 } },
  {
    daysAgo: 29,
    hour: 15.7,
    by: 'it@cobalt.example',
    was: { inactivityTimeoutSeconds: 7200 },
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
      'Crew rang from the harbour, nobody answered on this one',
      'Idle for most of an hour',
      'Requested by Ines Duarte',
      'Seat needed for an emergency call-out',
    ],
  },
};

/** Five crews and too few licences: somebody is refused almost every morning. */
export const cobaltRhythm: Rhythm = (day) => [
  ...crewsOf(day).map(([user, device], index) => crew(day, user, device, index)),
  ...['Gate phone east', 'Gate phone west'].flatMap((phone) => phoneDay(day, phone, [5.5, 19], 4)),
];

function crewsOf(day: Day) {
  if (day.isWorkday) return CREWS.filter(([user]) => !isAway(user, day));
  // At weekends one of them, in turn.
  return day.weekday === 6 ? CREWS.filter((_, index) => index === day.number % CREWS.length) : [];
}

function crew(day: Day, user: string, device: string, index: number): Script {
  const random = day.random('COBALT', user);
  // Those at the harbour begin with the tide.
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
