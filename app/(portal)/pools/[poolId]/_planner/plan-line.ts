import type {
  PlanCellFieldsFragment,
  PlannedPoolQuery,
  PoolPlanQuery,
} from '@/graphql/generated/operations/graphql';

export type PlannedPool = NonNullable<PlannedPoolQuery['seatPool']>;
export type Plan = NonNullable<PoolPlanQuery['seatPool']>['plan'];
export type PlanCell = PlanCellFieldsFragment;

/** A setting to try. */
export type PlanChoice = { seats: number; timeoutSeconds: number };
