import { expect, it } from 'vitest';
import { dayTicks } from './day-ticks';

const days = (count: number) => Array.from({ length: count }, (_, index) => `${index} Nov`);
const widthOf = () => 40;

it.each([
  ['all of them, where there is room', 3, 100, [0, 1, 2]],
  ['the last one, and those as far apart as a label is wide, where there is not', 10, 20, [1, 5, 9]],
  ['only the last one on a very narrow chart', 4, 5, [3]],
  ['none without days', 0, 20, []],
])('labels %s', (_, count, step, labelled) => {
  expect(dayTicks(days(count), step, widthOf)).toEqual(labelled);
});
