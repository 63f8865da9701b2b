import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { plannerErrorTable } from './planner-error';

it('docs/planner.md has the numbers of `npm run planner:error`', () => {
  const manual = readFileSync(new URL('../../docs/planner.md', import.meta.url), 'utf8');
  const printed = /<!-- planner:error -->\n(.*?)<!-- end -->/s.exec(manual)?.[1] ?? '';
  // Column widths may differ.
  const cellsOf = (table: string) =>
    table
      .trim()
      .split('\n')
      .map((row) => row.split('|').map((cell) => cell.trim().replace(/-+/, '-')));
  expect(cellsOf(printed)).toEqual(cellsOf(plannerErrorTable()));
  expect(cellsOf(printed).length).toBeGreaterThan(15);
});
