import { updateSeatPool } from '../../licensing';
import type { DemoPool, DemoSettings } from '../world';
import type { Calendar, Day } from './calendar';
import { deed, type Script } from './steps';

/** What of a pool was set otherwise when the history began. */
export function settingsAtFirst(pool: DemoPool, calendar: Calendar, until: number): DemoSettings {
  return Object.assign(
    {},
    ...changesWithin(pool, calendar, until)
      .toReversed()
      .map(({ was }) => was),
  );
}

/** The changes of its settings on that day. */
export function settingsChanges(pool: DemoPool, day: Day, calendar: Calendar, until: number): Script[] {
  return changesWithin(pool, calendar, until)
    .filter((change) => calendar.workday(change.daysAgo) === day)
    .map(({ hour, by, was }) =>
      deed(day.at(hour), by, ({ ctx, seatPoolId }) =>
        updateSeatPool({
          ctx,
          input: {
            seatPoolId: seatPoolId(pool.application),
            ...(was.licensedQuantity !== undefined && { licensedQuantity: pool.licensedQuantity }),
            ...(was.inactivityTimeoutSeconds !== undefined && {
              inactivityTimeoutSeconds: pool.inactivityTimeoutSeconds,
            }),
          },
        }),
      ),
    );
}

/* A change from before the history has been made already. */
function changesWithin({ earlier = [] }: DemoPool, calendar: Calendar, until: number) {
  return earlier.filter(({ daysAgo, hour }) => {
    const day = calendar.workday(daysAgo);
    return day !== undefined && day.number > 0 && day.at(hour) < until;
  });
}
