import { expect, it } from 'vitest';
import type { Call, History } from '../history';
import { checkForceLogouts } from './check-force-logouts';

const activity = (milliseconds: number): Call => ({
  pool: 'MIMS',
  device: 'A',
  kind: 'activity',
  notBefore: 0,
  sentTurn: 0,
  answeredTurn: 1,
  answer: { kind: 'not-holding', serverTime: 1000 },
  milliseconds,
});
const history = (calls: Call[], newsAfter: (number | null)[]): History => ({
  pools: [{ name: 'MIMS', licensedQuantity: 1, forceLogoutHoldOffSeconds: 3 }],
  calls,
  usageStates: [],
  forcedNews: newsAfter.map((milliseconds) => ({ pool: 'MIMS', device: 'A', milliseconds })),
  disagreements: [],
});
const details = (about: History) => checkForceLogouts(about).map(({ detail }) => detail);

it('L15: news that are late are excused where the machine was so busy that calls took long, news that never came are not', () => {
  expect(details(history([activity(400)], [1700, 1900, null]))).toEqual([
    'A heard of its force logout after 1900 ms',
    'A heard of its force logout never',
  ]);
  expect(details(history([activity(5)], [900, 1700]))).toEqual(['A heard of its force logout after 1700 ms']);
});
