/** Prints the ten slowest tests of a run. */
export function printSlowest(tests: { name: string; ms: number }[]): void {
  const slowest = tests.toSorted((a, b) => b.ms - a.ms).slice(0, 10);
  const lines = slowest.map(({ name, ms }) => `${(ms / 1000).toFixed(1).padStart(7)} s  ${name}`);
  process.stdout.write(`\nSlowest tests\n${lines.join('\n')}\n`);
}
