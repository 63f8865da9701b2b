import type {
  PlanCellFieldsFragment,
  PlanCellWithRangeFragment,
  PlannedPoolQuery,
  PoolPlanQuery,
} from '@/graphql/generated/operations/graphql';
import type { Format } from '@/app/_text/format';

export type PlannedPool = NonNullable<PlannedPoolQuery['seatPool']>;
export type Plan = NonNullable<PoolPlanQuery['seatPool']>['plan'];
/** Cells of the current settings and of a tried choice include the range of denials. */
export type PlanCell = PlanCellFieldsFragment &
  Partial<Pick<PlanCellWithRangeFragment, 'denialsLow' | 'denialsHigh'>>;

/** Number of seats and time-out to try. */
export type PlanChoice = { seats: number; timeoutSeconds: number };

/** Figures that the grid can show. */
export const FIGURES = ['denials', 'episodes', 'people', 'wait', 'admitted'] as const;
type Figure = (typeof FIGURES)[number];

export function figureOf(cell: PlanCell, figure: Figure): number {
  switch (figure) {
    case 'denials':
      return cell.denials;
    case 'episodes':
      return cell.episodes;
    case 'people':
      return cell.peopleHit;
    case 'wait':
      return cell.longestWaitSeconds;
    case 'admitted':
      return cell.serviceLevel ?? 1;
  }
}

export function showFigure(cell: PlanCell, figure: Figure, format: Format): string {
  const value = figureOf(cell, figure);
  if (figure === 'wait') return format.duration(value);
  if (figure !== 'admitted') return format.number(value);
  // Never rounds up to 100 %.
  return format.percent(value < 1 ? Math.min(value, 0.999) : 1);
}

const SHADES = 5;

/** Shade of a cell relative to the worst, 0 to 5. Logarithmic, because one seat fewer may double the denials. */
export function shadeOfCell(cell: PlanCell, figure: Figure, worst: number): number {
  const badness = figure === 'admitted' ? 1 - figureOf(cell, figure) : figureOf(cell, figure);
  if (badness <= 0 || worst <= 0) return 0;
  if (figure === 'admitted') return Math.min(SHADES, Math.ceil((badness / worst) * SHADES));
  return Math.max(1, Math.min(SHADES, Math.ceil((Math.log1p(badness) / Math.log1p(worst)) * SHADES)));
}

/** Highest value of all cells, for `shadeOfCell`. */
export const worstOf = (cells: readonly PlanCell[], figure: Figure): number =>
  cells.reduce((worst, cell) => {
    const value = figureOf(cell, figure);
    return Math.max(worst, figure === 'admitted' ? 1 - value : value);
  }, 0);
