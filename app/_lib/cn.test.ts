import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { twMerge } from 'tailwind-merge';
import { expect, it } from 'vitest';
import { cn } from './cn';

const app = path.resolve(import.meta.dirname, '..');

/** What stands in the code of the portal and is a class, as far as tailwind-merge knows. */
function usedClasses(): string[] {
  const words = readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|^_text|^_lib.cn/.test(file))
    .map((file) => readFileSync(path.join(app, file), 'utf8'))
    .flatMap((source) => source.match(/(["'`])[^"'`\n]*\1/g) ?? [])
    .flatMap((text) => text.slice(1, -1).split(/\s+/));
  // Of one class twice it leaves one; of a word it does not know, both.
  const classes = words.filter((word) => word && twMerge(`${word} ${word}`) === word);
  // One of those that differ by a number only stands for all.
  return [...new Map(classes.map((one) => [one.replace(/[\d.]+/g, '0'), one])).values()];
}

const modifiersOf = (one: string) => one.slice(0, one.replace(/\[[^\]]*\]$/, '').lastIndexOf(':') + 1);

it('of any two classes of the portal, the later one takes the place of the other where tailwind-merge says so', () => {
  const used = usedClasses();
  expect(used).toEqual(expect.arrayContaining(['rounded-md', 'hover:bg-sunken']));
  const pairs = used.flatMap((one) =>
    used
      .filter((other) => one !== other && modifiersOf(one) === modifiersOf(other))
      .map((other) => `${one} ${other}`),
  );
  expect(pairs.filter((pair) => cn(pair) !== twMerge(pair))).toEqual([]);
});

it('a class goes only where another sets the same thing in the same state', () => {
  expect(cn('p-5 sm:p-6', 'p-0')).toBe('sm:p-6 p-0');
  expect(cn('text-sm text-muted', 'text-[13px]')).toBe('text-muted text-[13px]');
  expect(cn('rounded border border-line', false, 'rounded-full border-2')).toBe(
    'border-line rounded-full border-2',
  );
});
