import { updateAppUser, removeDevice } from '../../licensing';
import { isAbsent } from '../history/absence';
import type { Calendar, Day } from '../history/calendar';
import type { Patience } from '../history/patience';
import { scannerShift } from '../history/scanner-shift';
import { portalAction, actAt, type Schedule, type Script } from '../history/script';
import type { DemoSettingsChange } from '../demo-types';
import { phoneDay } from '../history/phone-day';

const PRIYA = 'it@alder.example';
const VERA = 'admin@seatwise.example';

export const alderSettingsChanges: DemoSettingsChange[] = [
  {
    daysAgo: 47,
    hour: 10.4,
    by: PRIYA,
    before: { inactivityTimeoutSeconds: 2700 },
  },
  // After the stocktake.
  { daysAgo: 18, hour: 9.2, by: VERA, before: { licensedQuantity: 5 } },
];

const EARLY = [
  ['mara', 'Dock scanner 1'],
  ['tom.reed', 'Dock scanner 2'],
  ['yusuf', 'Cold store scanner'],
  ['hanne', 'Returns desk tablet'],
  ['piet', 'Forklift terminal 7'],
] as const;

/* Most take over a scanner of the early shift; some arrive before that and take a spare one. */
const LATE = [
  ['leo', 'Forklift terminal 4'],
  ['amara', 'Dock scanner 1'],
  ['nadia', 'Spare scanner'],
  ['colm', 'Cold store scanner'],
  ['sanjay', 'Dock scanner 2'],
] as const;

const STOCKTAKE = [
  ['petra', 'Stocktake scanner A'],
  ['joon', 'Stocktake scanner B'],
  ['nadia', 'Spare scanner'],
] as const;
const STOCKTAKE_DAYS_AGO = { from: 21, to: 25 };

const patience: Patience = {
  tries: 4,
  everyMinutes: [0.6, 4],
  backAfterMinutes: [10, 35],
  help: {
    application: 'MIMS',
    by: PRIYA,
    chance: 0.14,
    reasons: [
      'Left at the dock, shift is over',
      'Not used since the break',
      'Seat needed at goods-in',
      'Forgot to log out',
    ],
  },
};

/** A warehouse: two shifts, busier at the start of the week, half a team on Saturdays, a stocktake. */
export const alderSchedule: Schedule = (day, calendar) => [
  ...portalActions(day, calendar),
  ...(day.weekday === 6 ? shift(day, EARLY.slice(0, 3), 6.5, 12.5) : []),
  ...(day.isWorkday ? [...shift(day, EARLY, 6, 14), ...shift(day, LATE, 13.7, 22), ...stocktake(day)] : []),
  ...['Van 12 phone', 'Van 14 phone', 'Van 21 phone'].flatMap((phone) => phoneDay(day, phone, [6, 15], 5)),
];

function shift(
  day: Day,
  team: readonly (readonly [string, string])[],
  from: number,
  until: number,
): Script[] {
  const pace = [1.25, 1.1, 1, 1, 0.9, 1, 0.8][day.weekday] ?? 1;
  return team.flatMap(([user, device], index) => {
    const random = day.random('ALDER', user);
    if (isAbsent(user, day)) return [];
    return scannerShift(
      {
        device,
        user,
        from: day.at(from + random.between(-0.15, 0.5)),
        until: day.at(until + random.between(-0.3, 0.2)),
        everyMinutes: [12 / pace, 29 / pace],
        // Staggered, so that the dock is always staffed.
        breakAt: day.at(from + 3.5 + (index % 3) * 0.5 + random.between(0, 0.3)),
        breakMinutes: random.whole(28, 50),
        logsOut: 0.78,
        patience,
      },
      random,
    );
  });
}

function stocktake(day: Day): Script[] {
  if (day.daysAgo < STOCKTAKE_DAYS_AGO.from || day.daysAgo > STOCKTAKE_DAYS_AGO.to) return [];
  return STOCKTAKE.map(([user, device]) => {
    const random = day.random('ALDER stocktake', user);
    return scannerShift(
      {
        device,
        user,
        from: day.at(8 + random.between(0, 0.7)),
        until: day.at(user === 'nadia' ? 13 : 17.5 + random.between(-0.5, 0.5)),
        everyMinutes: [6, 20],
        breakAt: day.at(12.2),
        logsOut: 0.9,
        patience: { tries: 6, everyMinutes: [0.6, 4], backAfterMinutes: [6, 18] },
      },
      random,
    );
  });
}

function portalActions(day: Day, calendar: Calendar): Script[] {
  const scripts: Script[] = [];
  if (day === calendar.workday(31)) {
    scripts.push(
      portalAction(day.at(16.1), PRIYA, ({ ctx, appUserId }) =>
        updateAppUser({ ctx, input: { appUserId: appUserId('piet'), disabled: true } }),
      ),
    );
  }
  if (day === calendar.workday(36)) {
    scripts.push(
      portalAction(day.at(14.6), PRIYA, ({ ctx, deviceId }) =>
        removeDevice({
          ctx,
          input: { deviceId: deviceId('Forklift terminal 7'), reason: 'Screen broken, sent for repair' },
        }),
      ),
    );
  }
  if (day === calendar.workday(28))
    scripts.push(actAt(day.at(9.3), { verb: 'register', device: 'Forklift terminal 7' }));
  return scripts;
}
