import { readFileSync } from 'node:fs';
import { parse, visit, type StringValueNode } from 'graphql';
import { expect, it } from 'vitest';
import { MOST_IN_ESTIMATE } from '../licensing/insight/estimate-seats';
import { TIMEOUTS_AT_MOST, TIMEOUTS_WITH_RANGE } from '../licensing/insight/get-plan';
import { MATCHING_AT_LEAST, OFF_AT_MOST } from '../licensing/insight/plan/replay-accuracy';
import { CELLS_AT_MOST, LEVELS_AT_MOST } from '../licensing/insight/plan/seat-rows';
import { NUMBER_SETTINGS } from '../licensing/rules/pool-settings';

type Described = { name: { value: string }; description?: StringValueNode };

/** Descriptions in the insight schema, by `Parent.field` or `field.argument`. */
const descriptions = new Map<string, string>();
const describeAll = (parent: string, children: readonly Described[] = []) => {
  for (const { name, description } of children)
    descriptions.set(`${parent}.${name.value}`, description?.value ?? '');
};
visit(parse(readFileSync('graphql/schema/insight.graphql', 'utf8')), {
  ObjectTypeDefinition: ({ name, fields }) => describeAll(name.value, fields),
  InputObjectTypeDefinition: ({ name, fields }) => describeAll(name.value, fields),
  FieldDefinition: ({ name, arguments: given }) => describeAll(name.value, given),
});

const { licensedQuantity } = NUMBER_SETTINGS;

it.each([
  ['whatIf.seats', [licensedQuantity.min, licensedQuantity.max]],
  ['PlanInput.mostSeats', [LEVELS_AT_MOST, CELLS_AT_MOST]],
  ['PlanInput.inactivityTimeoutsSeconds', [TIMEOUTS_AT_MOST, TIMEOUTS_WITH_RANGE]],
  ['PlanReproduction.isFaithful', [100 * MATCHING_AT_LEAST, 100 * OFF_AT_MOST]],
  ['EstimateInput.people', [1, MOST_IN_ESTIMATE.people]],
  ['EstimateInput.loginsPerPersonPerHour', [0, MOST_IN_ESTIMATE.loginsPerPersonPerHour]],
  ['EstimateInput.minutesPerLogin', [0, MOST_IN_ESTIMATE.minutesPerLogin]],
])('the description of %s has the bounds that the server applies', (field, bounds) => {
  const numbers = (descriptions.get(field) ?? '').match(/\d+(?:,\d{3})*/g) ?? [];
  expect(numbers.slice(0, 2).map((text) => Number(text.replaceAll(',', '')))).toEqual(bounds);
});
