import { expect, it } from 'vitest';
import type { Call, History } from '../history';
import { checkForceLogouts } from './check-force-logouts';

const activity = (milliseconds: number): Call => ({
  pool: 'MIMS',
  device: 'A',
  kind: 'activity',
  notBefore: 0,
  sentSequence: 0,
  answeredSequence: 1,
  answer: { kind: 'not-holding', serverTime: 1000 },
  milliseconds,
});
const history = (calls: Call[], noticesAfter: (number | null)[]): History => ({
  pools: [{ name: 'MIMS', licensedQuantity: 1, forceLogoutHoldOffSeconds: 3 }],
  calls,
  usageStates: [],
  forceLogoutNotices: noticesAfter.map((milliseconds) => ({ pool: 'MIMS', device: 'A', milliseconds })),
  disagreements: [],
});
const details = (about: History) => checkForceLogouts(about).map(({ detail }) => detail);

it('L15: a late notice is excused on a machine so busy that calls took long; a missing notice is not', () => {
  expect(details(history([activity(400)], [1700, 1900, null]))).toEqual([
    'A was notified of its force logout after 1900 ms',
    'A was never notified of its force logout',
  ]);
  expect(details(history([activity(5)], [900, 1700]))).toEqual([
    'A was notified of its force logout after 1700 ms',
  ]);
});
