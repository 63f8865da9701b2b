import { updateSeatPool } from '../../licensing';
import type { DemoPool, DemoSettings } from '../demo-types';
import type { Calendar, Day } from './calendar';
import { portalAction, type Script } from './script';

/** The settings at the start of the history that differ from the current ones. */
export function initialSettings(pool: DemoPool, calendar: Calendar, until: number): DemoSettings {
  return Object.assign(
    {},
    ...changesWithin(pool, calendar, until)
      .toReversed()
      .map(({ before }) => before),
  );
}

/** The changes of the pool's settings on that day. */
export function settingsChangeScripts(pool: DemoPool, day: Day, calendar: Calendar, until: number): Script[] {
  return changesWithin(pool, calendar, until)
    .filter((change) => calendar.workday(change.daysAgo) === day)
    .map(({ hour, by, before }) =>
      portalAction(day.at(hour), by, ({ ctx, seatPoolId }) =>
        updateSeatPool({
          ctx,
          input: {
            seatPoolId: seatPoolId(pool.application),
            ...(before.licensedQuantity !== undefined && { licensedQuantity: pool.licensedQuantity }),
            ...(before.inactivityTimeoutSeconds !== undefined && {
              inactivityTimeoutSeconds: pool.inactivityTimeoutSeconds,
            }),
          },
        }),
      ),
    );
}

/* Changes before the start of the history are already part of the initial settings. */
function changesWithin({ settingsChanges = [] }: DemoPool, calendar: Calendar, until: number) {
  return settingsChanges.filter(({ daysAgo, hour }) => {
    const day = calendar.workday(daysAgo);
    return day !== undefined && day.number > 0 && day.at(hour) < until;
  });
}
