import { LicensingError } from '../errors';

/** Fields of an application that can be changed. */
export type ApplicationSettings = {
  name: string;
  supportsConcurrent: boolean;
  checkpoints: string[];
  minInactivityTimeoutSeconds: number;
  maxInactivityTimeoutSeconds: number;
};

/** Number of pools of the application with the same settings. */
export type PoolsAlike = {
  mode: 'NAMED' | 'CONCURRENT';
  inactivityTimeoutSeconds: number;
  count: number;
};

/**
 * Application after a change, or the reason it is refused: contradictory bounds, CONCURRENT pools without support
 * (L5), or time-outs out of bounds (L4). NAMED pools count too, because a pool keeps its time-out when it is
 * switched.
 */
export function decideApplicationChange(
  present: ApplicationSettings,
  wanted: Partial<ApplicationSettings>,
  pools: readonly PoolsAlike[],
): ApplicationSettings {
  const next = { ...present, ...wanted };
  const { minInactivityTimeoutSeconds: min, maxInactivityTimeoutSeconds: max } = next;
  if (min > max) {
    const field =
      wanted.maxInactivityTimeoutSeconds === undefined
        ? 'minInactivityTimeoutSeconds'
        : 'maxInactivityTimeoutSeconds';
    throw new LicensingError(
      'BAD_USER_INPUT',
      `minInactivityTimeoutSeconds (${min}) must not be above maxInactivityTimeoutSeconds (${max}).`,
      { field, reason: 'TIMEOUT_BOUNDS_CROSSED' },
    );
  }

  const concurrent = countOf(pools, ({ mode }) => mode === 'CONCURRENT');
  if (!next.supportsConcurrent && concurrent > 0) {
    throw new LicensingError(
      'CONFLICT',
      `${poolsOf(concurrent)} CONCURRENT. Switch ${concurrent === 1 ? 'it' : 'them'} to NAMED first.`,
      { field: 'supportsConcurrent', reason: 'POOLS_CONCURRENT', values: { count: concurrent } },
    );
  }

  const tooShort = countOf(pools, ({ inactivityTimeoutSeconds: seconds }) => seconds < min);
  const tooLong = countOf(pools, ({ inactivityTimeoutSeconds: seconds }) => seconds > max);
  if (tooShort + tooLong > 0) {
    throw new LicensingError(
      'CONFLICT',
      `${timeoutsOf(tooShort + tooLong)} would be outside ${min} to ${max} seconds. Change ${tooShort + tooLong === 1 ? 'it' : 'them'} first.`,
      {
        field: tooShort > 0 ? 'minInactivityTimeoutSeconds' : 'maxInactivityTimeoutSeconds',
        reason: 'POOLS_OUTSIDE_BOUNDS',
        values: { count: tooShort + tooLong, min, max },
      },
    );
  }
  return next;
}

const countOf = (pools: readonly PoolsAlike[], isOne: (pool: PoolsAlike) => boolean) =>
  pools.filter(isOne).reduce((sum, { count }) => sum + count, 0);

const poolsOf = (count: number) => (count === 1 ? '1 pool is' : `${count} pools are`);
const timeoutsOf = (count: number) =>
  count === 1 ? 'The time-out of 1 pool' : `The time-outs of ${count} pools`;
