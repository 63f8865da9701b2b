import { describe, expect, it } from 'vitest';
import type { Answer } from './history';
import { openLedger } from './ledger';
import { collectProblems } from './problems';
import { progressLines } from './progress';
import { passes, summary, type Outcome } from './report';

const refused: Answer = {
  kind: 'refused',
  reason: 'NO_LICENSE_AVAILABLE',
  message: 'No available licenses, please contact IT',
  retryAfterSeconds: null,
  serverTime: 1100,
};
const granted: Answer = { kind: 'holding', grant: 'NEW', grantNumber: 1, expiresAt: 5000, serverTime: 1000 };

async function aLedger() {
  const ledger = openLedger();
  ledger.addPool({ name: 'MIMS', licensedQuantity: 1, forceLogoutHoldOffSeconds: 3 });
  const call = (device: string, answer: Answer) =>
    ledger.record(
      { pool: 'MIMS', device, kind: 'login' },
      async () => answer,
      () => answer,
    );
  await call('A', granted);
  await call('B', refused);
  ledger.recordUsage({ pool: 'MIMS', licensedQuantity: 1, inUse: 1, free: 0, version: 1, asOf: 1200 });
  ledger.recordUsage({ pool: 'MIMS', licensedQuantity: 1, inUse: 0, free: 1, version: 2, asOf: 5001 });
  return ledger;
}

const outcome = (more: Partial<Outcome> = {}): Outcome => ({
  records: [{ name: 'MIMS', denials: [], leases: [] }],
  findings: [],
  doubts: [],
  problems: [],
  excused: true,
  devices: { count: 2, retrying: 1, callsLost: 0 },
  ...more,
});

describe('the report of a run', () => {
  it('shows each kind of call, and each pool with its peak, licences, and denials seen and stored', async () => {
    const text = summary(await aLedger(), outcome());
    expect(text).toMatch(/^call +count +p50 ms +p95 ms +p99 ms +max ms$/m);
    expect(text).toMatch(/^login +2( +\d+){4}$/m);
    expect(text).toMatch(/^pool +licences +peak in use +denials seen +denials stored/m);
    expect(text).toMatch(/^MIMS +1 +1 +1 +0 +0 +0 +0$/m);
    expect(text.split('\n').at(-1)).toBe(
      'All rules held: no pool was ever over, and every denial is stored.',
    );
  });

  it.each([
    [
      'a rule was broken',
      { findings: [{ check: 'L1', detail: 'over' }] },
      'BROKEN    L1: over\nFAILED: 1 findings',
    ],
    [
      'it was inconclusive',
      { doubts: ['no call was answered'] },
      'INVALID   no call was answered\nFAILED: this run proves nothing',
    ],
    ['there were errors', { excused: false }, 'FAILED: all rules held, but there were errors'],
  ])('fails when %s, with the reason', async (_what, more, words) => {
    expect(passes(outcome(more))).toBe(false);
    expect(summary(await aLedger(), outcome(more))).toContain(words);
  });

  it('passes otherwise', () => {
    expect(passes(outcome())).toBe(true);
  });
});

describe('the progress of a run', () => {
  it('shows usage, rate, refusals, errors and latency in one line', async () => {
    const progressLine = progressLines({ ledger: await aLedger(), problems: collectProblems() });
    expect(progressLine(2)).toMatch(
      /^ {3}2 s {2}in use 0\/1 {2}1 grants\/s {2}refused 1 {2}errors 0 {2}p50 \d+ p99 \d+ ms/,
    );
    expect(progressLine(4)).toContain('  0 grants/s');
  });
});
