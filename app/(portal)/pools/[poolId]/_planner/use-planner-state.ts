'use client';

import { parseAsInteger, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { FIGURES } from './plan-figures';

/** Service levels, in tenths of a percent. */
export const LEVELS = ['900', '950', '990', '999', '1000'] as const;

const parsers = {
  seats: parseAsInteger,
  timeout: parseAsInteger,
  level: parseAsStringLiteral(LEVELS).withDefault('990'),
  show: parseAsStringLiteral(FIGURES).withDefault('denials'),
};

/** Choices of the planner and figure of the grid, in the address. */
export function usePlannerState() {
  const [{ seats, timeout, level, show }, change] = useQueryStates(parsers);
  return { seats, timeout, level, serviceLevel: Number(level) / 1_000, show, change };
}

export type PlannerState = ReturnType<typeof usePlannerState>;
