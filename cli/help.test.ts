import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runCommand } from './test-io';

const COMMANDS = [
  'serve',
  'migrate',
  'doctor',
  'verify',
  'backup',
  'restore',
  'support-bundle',
  'user create',
  'token create',
];
const documented = readFileSync('docs/command.md', 'utf8');

it.each(COMMANDS)('docs/command.md shows the help of seatwise %s, with an example', async (command) => {
  const { code, out } = await runCommand([...command.split(' '), '--help']);
  expect(code).toBe(0);
  expect(out).toMatch(/\nExample:\n {2}seatwise /);
  expect(documented).toContain(`\`\`\`\n${out}\n\`\`\``);
});

it('exits with 2 for an unknown command or option, and without one', async () => {
  for (const args of [['nonsense'], ['serve', '--fast'], []])
    expect((await runCommand(args)).code, args.join(' ')).toBe(2);
});
