import { describe, expect, it } from 'vitest';
import { translatorFor } from '@/app/_text/translator-for';
import * as z from 'zod/mini';
import { describeIssue } from './describe-issue';

const english = translatorFor('en');
const german = translatorFor('de');

function complaint(schema: z.ZodMiniType, value: unknown, t = english): string | undefined {
  return schema.safeParse(value, { error: (issue) => describeIssue(t, issue) }).error?.issues[0]?.message;
}

describe('what a form says of a wrong value', () => {
  const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(5));
  const seconds = z.int().check(z.minimum(300), z.maximum(3600));

  it('asks for what is missing', () => {
    expect(complaint(name, '  ')).toBe('This field is required.');
    expect(complaint(seconds, null)).toBe('This field is required.');
    expect(complaint(z.string(), undefined)).toBe('This field is required.');
  });

  it('names the bounds of lengths and of numbers, as the language writes numbers', () => {
    expect(complaint(name, 'longer')).toBe('Enter at most 5 characters.');
    expect(complaint(z.string().check(z.minLength(12)), 'short')).toBe('Enter at least 12 characters.');
    expect(complaint(seconds, 299)).toBe('Enter a number of at least 300.');
    expect(complaint(seconds, 3601)).toBe('Enter a number of at most 3,600.');
    expect(complaint(seconds, 3601, german)).toBe('Geben Sie eine Zahl bis 3.600 ein.');
  });

  it('tells numbers from what is none, and whole ones from others', () => {
    expect(complaint(z.number(), Number.NaN)).toBe('Enter a number.');
    expect(complaint(seconds, Number.NaN)).toBe('Enter a number.');
    expect(complaint(seconds, 300.5)).toBe('Enter a whole number.');
  });

  it('explains formats and choices', () => {
    expect(complaint(z.email(), 'anna')).toBe('Enter an e-mail address, for example name@example.com.');
    expect(complaint(z.url(), 'anna')).toBe('Enter a web address that begins with https://.');
    expect(complaint(z.enum(['NAMED', 'CONCURRENT']), '')).toBe('Choose an option.');
    expect(complaint(z.string().check(z.regex(/^x/)), 'y')).toBe('This value is not allowed.');
  });

  it('leaves a message of the schema as it is', () => {
    expect(complaint(z.string().check(z.regex(/^x/, 'Begins with x.')), 'y')).toBe('Begins with x.');
  });
});
