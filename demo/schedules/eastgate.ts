import type { Day } from '../history/calendar';
import { scannerShift } from '../history/scanner-shift';
import type { Random } from '../../fleet/random';
import { retryWithPatience, type Patience } from '../history/patience';
import { MINUTES, type Act, type Schedule, type Script } from '../history/script';
import type { DemoSettingsChange } from '../demo-types';

const VERA = 'admin@seatwise.example';

export const eastgateSettingsChanges: DemoSettingsChange[] = [
  { daysAgo: 52, hour: 8.7, by: VERA, before: { licensedQuantity: 3 } },
  { daysAgo: 33, hour: 11.9, by: VERA, before: { inactivityTimeoutSeconds: 1200 } },
];

const WARDS = [
  ['Ward 3 scanner', 'nurse.pool'],
  ['Ward 5 scanner', 'nurse.pool'],
  ['Ward 7 scanner', 'nurse.pool'],
  ['Emergency scanner', 'emergency'],
] as const;

/** Start hour, end hour, minutes between rounds. The morning is the busiest. */
const SHIFTS = [
  [6, 10, [22, 75]],
  [10, 14, [50, 140]],
  [14, 22, [60, 180]],
  [22, 28.9, [90, 240]],
] as const;

const patience: Patience = {
  tries: 3,
  everyMinutes: [0.7, 3.5],
  backAfterMinutes: [6, 20],
  help: {
    application: 'MIMS',
    by: 'support@seatwise.example',
    chance: 0.04,
    reasons: ['Ward sister rang: scanner lies in the charger', 'Seat needed in the emergency department'],
  },
};

/** A hospital: open day and night, busiest in the morning, quiet at night. */
export const eastgateSchedule: Schedule = (day) => [
  ...WARDS.flatMap(([device, user]) => SHIFTS.map((shift) => ward(day, device, user, shift))),
  ...(day.isWorkday ? [pharmacy(day), theatre(day)] : day.weekday === 6 ? [pharmacy(day)] : []),
];

function ward(
  day: Day,
  device: string,
  dayUser: string,
  [from, until, pause]: (typeof SHIFTS)[number],
): Script {
  const random = day.random('EASTGATE', device, from);
  const isEmergency = device === 'Emergency scanner';
  // More work on Saturdays in the emergency department, less on Sundays on the wards.
  const load = isEmergency ? (day.weekday === 6 ? 1.3 : 0.95) : day.weekday === 0 ? 0.65 : 1;
  return wardShift(
    {
      device,
      user: from === 22 && !isEmergency ? 'night.team' : dayUser,
      from: day.at(from + random.between(0.02, 0.45)),
      until: day.at(until - 0.02),
      pauseMinutes: [pause[0] / load, pause[1] / load],
      patience,
    },
    random,
  );
}

function pharmacy(day: Day): Script {
  const random = day.random('EASTGATE pharmacy');
  return scannerShift(
    {
      device: 'Pharmacy scanner',
      user: 'pharmacy',
      from: day.at(7.8 + random.between(0, 0.4)),
      until: day.at(day.isWorkday ? 17.5 : 12.5),
      everyMinutes: [10, 38],
      breakAt: day.at(12.4 + random.between(0, 0.4)),
      logsOut: 0.9,
      patience,
    },
    random,
  );
}

function theatre(day: Day): Script {
  const random = day.random('EASTGATE theatre');
  return wardShift(
    {
      device: 'Theatre scanner',
      user: 'theatre',
      from: day.at(7 + random.between(0, 0.6)),
      until: day.at(16 + random.between(-1, 1.5)),
      pauseMinutes: [25, 95],
      patience,
    },
    random,
  );
}

type WardShift = {
  device: string;
  user: string;
  from: number;
  until: number;
  pauseMinutes: [from: number, to: number];
  patience: Patience;
};

/** A shift with a ward's scanner: short rounds of check-points, long pauses, rarely a logout. */
function* wardShift(
  { device, user, from, until, pauseMinutes, patience }: WardShift,
  random: Random,
): Script {
  const login: Act = { verb: 'login', device, user };
  const check: Act = { verb: 'check', device, action: 'START_SUB_APPLICATION' };
  let at = yield* retryWithPatience(from, login, login, until, patience, random);
  while (at !== null) {
    for (let visits = random.whole(0, 1); visits > 0 && at !== null; visits--) {
      at = yield* retryWithPatience(
        at + random.between(1.5, 6) * MINUTES,
        check,
        login,
        until,
        patience,
        random,
      );
    }
    if (at === null) break;
    at += random.between(...pauseMinutes) * MINUTES;
    if (at > until) break;
    at = yield* retryWithPatience(at, check, login, until, patience, random);
  }
  if (random.chance(0.15))
    yield { at: until + random.between(-3, 3) * MINUTES, act: { verb: 'logout', device } };
}
