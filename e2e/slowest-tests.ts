import path from 'node:path';
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { printSlowest } from '../test/print-slowest';

/** Reporter of Playwright, which loads it by its path. */
export default class SlowestTests implements Reporter {
  readonly #tests: { name: string; ms: number }[] = [];

  onTestEnd({ location, title }: TestCase, { duration }: TestResult): void {
    this.#tests.push({ name: `${path.basename(location.file)} > ${title}`, ms: duration });
  }

  onEnd(): void {
    printSlowest(this.#tests);
  }

  printsToStdio(): boolean {
    return false;
  }
}
