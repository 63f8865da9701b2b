import { expect, it } from 'vitest';
import { generatePassword } from './generate-password';

it('a generated password is long enough for the API, typeable, and another one every time', () => {
  const made = Array.from({ length: 200 }, generatePassword);
  for (const password of made)
    expect(password).toMatch(/^([a-km-np-zA-HJ-NP-Z2-9]{5}-){3}[a-km-np-zA-HJ-NP-Z2-9]{5}$/);
  expect(new Set(made).size).toBe(made.length);
});

it('every sign comes about equally often', () => {
  const counts = new Map<string, number>();
  for (let n = 0; n < 3_000; n++)
    for (const sign of generatePassword().replaceAll('-', '')) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const expected = (3_000 * 20) / counts.size;
  expect(counts.size).toBe(56);
  for (const count of counts.values()) expect(Math.abs(count - expected) / expected).toBeLessThan(0.25);
});
