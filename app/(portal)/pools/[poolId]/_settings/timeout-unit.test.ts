import { expect, it } from 'vitest';
import { timeoutUnit } from './timeout-unit';

it('is minutes where the bounds allow, else seconds', () => {
  expect(timeoutUnit(300).name).toBe('minutes');
  expect(timeoutUnit(60).name).toBe('minutes');
  expect(timeoutUnit(59).name).toBe('seconds');
});

it('takes parts of a minute as whole seconds', () => {
  const unit = timeoutUnit(300);
  expect(unit.toSeconds(7.5)).toBe(450);
  expect(unit.toSeconds(1 / 3)).toBe(20);
  expect(unit.toSeconds(null)).toBeNaN();
  expect(unit.toSeconds(Number.NaN)).toBeNaN();
});

it('shows seconds as they are typed, and nothing for what is no time', () => {
  const unit = timeoutUnit(300);
  expect([450, 3600, 20].map(unit.show)).toEqual(['7.5', '60', '0.33']);
  expect(unit.show(Number.NaN)).toBe('');
  expect(timeoutUnit(1).show(45)).toBe('45');
});
