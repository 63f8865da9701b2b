import type {
  PlanCellFieldsFragment,
  PlanCellWithRangeFragment,
  PlannedPoolQuery,
  PoolPlanQuery,
} from '@/graphql/generated/operations/graphql';

export type PlannedPool = NonNullable<PlannedPoolQuery['seatPool']>;
export type Plan = NonNullable<PoolPlanQuery['seatPool']>['plan'];
/** Between which numbers the refusals lie is known of what is set and of what was tried. */
export type PlanCell = PlanCellFieldsFragment &
  Partial<Pick<PlanCellWithRangeFragment, 'denialsLow' | 'denialsHigh'>>;

/** A setting to try. */
export type PlanChoice = { seats: number; timeoutSeconds: number };
