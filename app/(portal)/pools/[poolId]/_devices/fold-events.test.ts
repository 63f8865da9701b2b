import { describe, expect, it } from 'vitest';
import type { SeatEventKind, TimelineEventFragment } from '@/graphql/generated/operations/graphql';
import { foldEvents } from './fold-events';

let count = 0;
const event = (
  at: string,
  kind: SeatEventKind,
  more: Partial<TimelineEventFragment> = {},
): TimelineEventFragment => ({
  id: `event ${++count}`,
  at: `2026-11-${at}:00Z`,
  kind,
  userName: 'tom',
  action: null,
  by: null,
  note: null,
  grantNumber: 1,
  denialId: null,
  ...more,
});
const check = (at: string, more?: Partial<TimelineEventFragment>) => event(at, 'CHECKED', more);

const told = (events: TimelineEventFragment[]) =>
  foldEvents(events, (at) => at.slice(8, 10)).map(
    ({ day, lines }) =>
      `${day}: ${lines.map((line) => (line.kind === 'event' ? line.event.kind : `${line.checks.length} checks`)).join(', ')}`,
  );

describe('the timeline of a device, as it is shown', () => {
  it('is divided by day', () => {
    expect(
      told([event('22T08:00', 'GRANTED'), event('21T17:00', 'LOGGED_OUT'), event('21T08:00', 'GRANTED')]),
    ).toEqual(['22: GRANTED', '21: LOGGED_OUT, GRANTED']);
    expect(told([])).toEqual([]);
  });

  it('joins checks that follow one another, within a day', () => {
    const checks = ['22T01:00', '22T00:40', '22T00:20', '22T00:01', '21T23:50', '21T23:40'].map((at) =>
      check(at),
    );
    expect(told([event('22T02:00', 'LAPSED'), ...checks])).toEqual([
      '22: LAPSED, 4 checks',
      '21: CHECKED, CHECKED',
    ]);
  });

  it('does not join checks with and without a seat, nor those of different people, nor across another event', () => {
    const four = (more: Partial<TimelineEventFragment>) =>
      Array.from({ length: 4 }, () => check('22T08:00', more));
    expect(told([...four({}), ...four({ grantNumber: null }), ...four({ userName: 'ann' })])).toEqual([
      '22: 4 checks, 4 checks, 4 checks',
    ]);
    const [a, b, c, d] = four({});
    expect(told([a!, b!, event('22T08:00', 'DENIED'), c!, d!])).toEqual([
      '22: CHECKED, CHECKED, DENIED, CHECKED, CHECKED',
    ]);
  });

  it('loses no event and changes no order', () => {
    const events = [
      ...Array.from({ length: 9 }, (_, n) => check(`22T08:0${9 - n}`)),
      event('22T07:00', 'GRANTED'),
    ];
    const shown = foldEvents(events, () => 'day').flatMap(({ lines }) =>
      lines.flatMap((line) => (line.kind === 'event' ? [line.event] : [...line.checks])),
    );
    expect(shown).toEqual(events);
  });
});
