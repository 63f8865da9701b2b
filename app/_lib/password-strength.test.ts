import { describe, expect, it } from 'vitest';
import { generatePassword } from './generate-password';
import { passwordStrength } from './password-strength';

describe('how hard a password is to guess', () => {
  it.each([
    ['', 'short'],
    ['Xk9!pQ2$vB7', 'short'],
    ['aaaaaaaaaaaaaaaa', 'weak'],
    ['123456789012', 'weak'],
    ['abcdefghijklmnop', 'weak'],
    ['password1234', 'weak'],
    ['Passwort2026', 'weak'],
    ['abababababababab', 'weak'],
    ['horse cable moss tin', 'strong'],
    ['correct-horse-batt', 'strong'],
    ['mfpqvxbtrwdk', 'fair'],
    ['mfpqvx4trwdk', 'good'],
  ])('%s: %s', (password, expected) => {
    expect(passwordStrength(password)).toBe(expected);
  });

  it('what is known of the person does not count', () => {
    const password = 'Priya.Nair@alder';
    const known = ['Priya Nair', 'priya.nair@alder.example'];
    expect(passwordStrength(password)).toBe('strong');
    expect(passwordStrength(password, known)).toBe('weak');
  });

  it('a generated one is strong', () => {
    for (let n = 0; n < 50; n++) expect(passwordStrength(generatePassword())).toBe('strong');
  });
});
