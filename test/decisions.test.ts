import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = 'docs/decisions';
const read = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');
const files = readdirSync(folder).filter((name) => name !== 'README.md');

it('every decision has its own number and is in the index, with its title', () => {
  const index = read('README.md');
  expect(files.length).toBeGreaterThan(5);
  expect(files.map((name) => name.slice(0, 5))).toEqual(
    files.map((_, n) => `${String(n + 1).padStart(4, '0')}-`),
  );
  for (const name of files) {
    expect(read(name)).toMatch(new RegExp(`^# ${name.slice(0, 4)} `));
    expect(index).toContain(`](${name})`);
  }
  expect(index).toContain(`The next number is ${String(files.length + 1).padStart(4, '0')}.`);
});

it('the table of overrides lists exactly those of package.json', () => {
  const { overrides } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    overrides: Record<string, string | Record<string, string>>;
  };
  const pinned = Object.entries(overrides).flatMap(([name, within]) =>
    typeof within === 'string' ? [name] : Object.keys(within).map((inner) => `${name}: ${inner}`),
  );
  const explained = [...read('0009-overrides-of-dependencies.md').matchAll(/^\| (`[^|]+`) +\|/gm)].map(
    ([, cell = '']) => cell.replaceAll('`', ''),
  );
  expect(explained.sort()).toEqual(pinned.sort());
});
