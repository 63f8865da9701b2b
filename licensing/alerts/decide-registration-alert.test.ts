import { expect, it } from 'vitest';
import { decideAlerts, type AlertRules, type AlertState } from './decide-alerts';

const MINUTE = 60_000;
const rules: AlertRules = { kinds: ['REGISTRATION_LIMIT'], nearlyFullPercent: 80, coolDownMs: 60 * MINUTE };
const factsOf = (refusedAtMinute: number | null) => ({
  inUse: 3,
  licensedQuantity: 20,
  day: { date: '1970-01-01', endsAt: 24 * 60 * MINUTE },
  deniedToday: false,
  idleLicenses: null,
  registrationRefusedAt: refusedAtMinute === null ? null : refusedAtMinute * MINUTE,
});

it('a key at its registration limit is sent once, and resolved an hour after the last refusal', () => {
  let state: AlertState = {};
  const looks: [minute: number, refusedAt: number | null][] = [
    [0, null],
    [1, 1],
    [60, 59],
    [118, 59],
    [119, 59],
    [150, 150],
  ];
  const steps = looks.flatMap(([minute, refusedAt]) => {
    const decided = decideAlerts(state, factsOf(refusedAt), rules, minute * MINUTE);
    state = decided.state;
    return decided.steps.map((step) => `${minute} ${step.do}`);
  });
  expect(steps).toEqual(['1 raise', '1 tell', '119 clear', '150 raise', '150 tell']);
});

it('a key at its registration limit is evaluated again when the alert may be over', () => {
  expect(decideAlerts({}, factsOf(0), rules, 0).evaluateAgainAt).toBe(60 * MINUTE);
});
