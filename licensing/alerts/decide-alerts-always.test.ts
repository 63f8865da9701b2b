import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alertKinds } from '../../db/schema';
import {
  decideAlerts,
  isAwaitingLapses,
  type AlertKind,
  type AlertRules,
  type AlertState,
  type PoolFacts,
} from './decide-alerts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const rules: AlertRules = { kinds: [...alertKinds], nearlyFullPercent: 80, coolDownMs: 60 * MINUTE };

const dayAt = (at: number) => ({
  date: new Date(at).toISOString().slice(0, 10),
  endsAt: (Math.floor(at / DAY) + 1) * DAY,
});

const facts = (inUse: number, at: number): PoolFacts => ({
  inUse,
  licensedQuantity: 20,
  day: dayAt(at),
  deniedToday: false,
  idleLicenses: null,
  registrationRefusedAt: null,
});

describe('whatever happens to a pool', () => {
  const look = fc.record({
    pauseMs: fc.integer({ min: 1, max: 20 * MINUTE }),
    inUse: fc.integer({ min: 0, max: 22 }),
    licensedQuantity: fc.constantFrom(0, 1, 5, 18, 20),
    deniedToday: fc.boolean(),
    idleLicenses: fc.constantFrom(null, 0, 3),
    registrationRefusedAt: fc.constantFrom(null, 0, 30 * MINUTE),
  });
  const history = fc.array(look, { maxLength: 120 });

  it('notifications of a kind keep the cool-down; alerts open and close in turn and are sent once', () => {
    fc.assert(
      fc.property(history, (looks) => {
        let state: AlertState = {};
        let at = 0;
        const open = new Set<AlertKind>();
        const told = new Map<AlertKind, number>();
        const toldOfOpen = new Set<AlertKind>();
        for (const { pauseMs, ...seen } of looks) {
          at += pauseMs;
          const decided = decideAlerts(state, { ...seen, day: dayAt(at) }, rules, at);
          state = decided.state;
          for (const { do: what, kind } of decided.steps) {
            expect(open.has(kind)).toBe(what !== 'raise');
            if (what === 'raise') open.add(kind);
            if (what === 'clear') {
              open.delete(kind);
              toldOfOpen.delete(kind);
            }
            if (what !== 'tell') continue;
            expect(toldOfOpen.has(kind)).toBe(false);
            toldOfOpen.add(kind);
            expect(at - (told.get(kind) ?? -Infinity)).toBeGreaterThanOrEqual(rules.coolDownMs);
            told.set(kind, at);
          }
        }
      }),
    );
  });

  it('without changes, no step is missed by waiting for the next scheduled evaluation', () => {
    fc.assert(
      fc.property(history, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (looks, part) => {
        let state: AlertState = {};
        let at = 0;
        for (const { pauseMs, ...seen } of looks) {
          at += pauseMs;
          const now = { ...seen, day: dayAt(at) };
          const decided = decideAlerts(state, now, rules, at);
          state = decided.state;
          const dueAt = Math.min(decided.evaluateAgainAt ?? at + 3 * 60 * MINUTE, now.day.endsAt);
          const earlier = at + Math.floor((dueAt - at) * part);
          if (earlier < dueAt) expect(decideAlerts(state, now, rules, earlier).steps).toEqual([]);
          expect(decided.evaluateAgainAt ?? Infinity).toBeGreaterThan(at);
        }
      }),
    );
  });

  it('a lapse matters to open alerts and to those that are about to be, and to no others', () => {
    expect(isAwaitingLapses({})).toBe(false);
    expect(isAwaitingLapses(decideAlerts({}, facts(16, 0), rules, 0).state)).toBe(true);
    expect(isAwaitingLapses(decideAlerts({}, { ...facts(3, 0), deniedToday: true }, rules, 0).state)).toBe(
      false,
    );
  });
});
