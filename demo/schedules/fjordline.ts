import { releaseLicense, removeDevice, updateSeatPool } from '../../licensing';
import { phoneDay } from '../history/phone-day';
import { portalAction, MINUTES, actAt, type Schedule, type Script } from '../history/script';
import type { Day } from '../history/calendar';

const VERA = 'admin@seatwise.example';
const SAM = 'support@seatwise.example';

/** Couriers with named licences: one phone without a licence, a lost phone, and a suspended pool. */
export const fjordlineSchedule: Schedule = (day, calendar) => [
  ...['Courier phone 31', 'Courier phone 32', 'Courier phone 33'].flatMap((phone) =>
    phoneDay(day, phone, [7, 18], 7),
  ),
  ...phoneDay(day, 'Ferry ramp phone', [6, 21], 4),
  ...unlicensed(day),
  ...(day === calendar.workday(41) ? lostPhone(day) : []),
  ...(day === calendar.workday(13) ? [suspension(day, 9.1, true), suspension(day, 11.6, false)] : []),
];

/** The fourth phone tries to register from time to time and is denied. */
function unlicensed(day: Day): Script[] {
  const random = day.random('FJORDLINE 34');
  if (!day.isWorkday || !random.chance(0.22)) return [];
  return [retrying(day.at(random.between(7, 11)), random.whole(1, 4), random.between(0.7, 4))];
}

function* retrying(from: number, tries: number, everyMinutes: number): Script {
  for (let attempt = 0; attempt < tries; attempt++)
    yield {
      at: from + attempt * everyMinutes * MINUTES,
      act: { verb: 'register', device: 'Courier phone 34' },
    };
}

function lostPhone(day: Day): Script[] {
  const phone = 'Courier phone 32';
  return [
    portalAction(day.at(13.2), VERA, ({ ctx, deviceId }) =>
      removeDevice({ ctx, input: { deviceId: deviceId(phone), reason: 'Lost on route 7' } }),
    ),
    portalAction(day.at(15.05), SAM, ({ ctx, deviceId }) =>
      releaseLicense({
        ctx,
        input: { deviceId: deviceId(phone), reason: 'Reported stolen, SIM card blocked' },
      }),
    ),
    actAt(day.at(15.2), { verb: 'register', device: phone, isReplacement: true }),
  ];
}

const suspension = (day: Day, hour: number, suspended: boolean): Script =>
  portalAction(day.at(hour), VERA, ({ ctx, seatPoolId }) =>
    updateSeatPool({ ctx, input: { seatPoolId: seatPoolId('POA'), suspended } }),
  );
