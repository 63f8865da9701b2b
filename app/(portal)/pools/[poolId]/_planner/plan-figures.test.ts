import { expect, it } from 'vitest';
import { formatOf } from '@/app/_text/format';
import { figureOf, FIGURES, shadeOfCell, showFigure, worstOf } from './plan-figures';

const cell = (denials: number, serviceLevel: number | null = 0.5) => ({
  seats: 3,
  inactivityTimeoutSeconds: 600,
  denials,
  denialsLow: denials,
  denialsHigh: denials,
  episodes: denials,
  peopleHit: denials,
  longestWaitSeconds: denials * 60,
  logins: 100,
  loginsAdmitted: 100,
  serviceLevel,
});
const format = formatOf('en', 'UTC');

it('writes each figure in its unit', () => {
  expect(FIGURES.map((figure) => showFigure(cell(1200, 0.9912), figure, format))).toEqual([
    '1,200',
    '1,200',
    '1,200',
    '20\u00a0h',
    '99.1%',
  ]);
});

it('nearly all admitted is not written as all', () => {
  expect(showFigure(cell(1, 0.99996), 'admitted', format)).toBe('99.9%');
  expect(showFigure(cell(0, 1), 'admitted', format)).toBe('100%');
});

it('where nobody logged in, nobody was kept waiting', () => {
  expect(figureOf(cell(0, null), 'admitted')).toBe(1);
});

it('shades only what is bad at all, and the worst strongest', () => {
  const cells = [cell(0, 1), cell(1, 0.99), cell(40, 0.6)];
  expect(cells.map((one) => shadeOfCell(one, 'denials', worstOf(cells, 'denials')))).toEqual([0, 1, 5]);
  expect(cells.map((one) => shadeOfCell(one, 'admitted', worstOf(cells, 'admitted')))).toEqual([0, 1, 5]);
});
