import { compileDemand } from '../../licensing/insight/replay/compile-demand';
import { replayLevels } from '../../licensing/insight/replay/replay-levels';
import { makeVisits, SECOND, servePool, type Group } from './simulate-pool';

/** A group of people whose true demand is known. */
type Known = { name: string; group: Group; recordedWith: number; tried: number[]; timeoutSeconds: number };

const scanners: Group = {
  people: 40,
  days: 20,
  visitsPerDay: 3,
  meanVisitSeconds: 2400,
  meanGapSeconds: 240,
  logsOut: 0.8,
  tries: 5,
  seed: 1,
};

const groups: Known[] = [
  {
    name: 'Warehouse, 40 people',
    group: scanners,
    recordedWith: 12,
    tried: [10, 13, 14, 16, 18],
    timeoutSeconds: 1800,
  },
  {
    name: 'Field crews, 30 people',
    group: {
      ...scanners,
      people: 30,
      visitsPerDay: 2,
      meanVisitSeconds: 5400,
      meanGapSeconds: 900,
      logsOut: 0.4,
      seed: 2,
    },
    recordedWith: 12,
    tried: [10, 13, 14, 16, 18],
    timeoutSeconds: 1800,
  },
  {
    name: 'Chronic shortage, 60 people',
    group: { ...scanners, people: 60, tries: 2, seed: 3 },
    recordedWith: 12,
    tried: [14, 16, 18, 20, 24],
    timeoutSeconds: 1800,
  },
];

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/**
 * Compares, for each group, the planner's predictions from the records of a pool for other quantities with a
 * simulation of these quantities. Returns a table for docs/planner.md.
 */
export function plannerErrorTable(): string {
  const rows = groups.flatMap(({ name, group, recordedWith, tried, timeoutSeconds }) => {
    const visits = makeVisits(group);
    const serve = (seats: number) => servePool(visits, group.people, seats, timeoutSeconds * SECOND);
    const recorded = serve(recordedWith);
    const plan = (quantile: number) =>
      replayLevels(compileDemand(recorded.record, { quantile }), {
        timeoutMicros: timeoutSeconds * SECOND,
        fewest: 0,
        most: group.people,
        countFrom: 0,
      }).levels;
    const [low, middle, high] = [0.25, 0.5, 0.75].map(plan);
    return [recordedWith, ...tried].map((seats) => {
      const really = seats === recordedWith ? recorded : serve(seats);
      const level = middle?.[seats];
      const range = [low, middle, high].map((levels) => levels?.[seats]?.denials ?? 0);
      const admitted = (level?.loginsAdmitted ?? 0) / (level?.logins ?? 1);
      const trulyAdmitted = really.admittedAtOnce / really.visits;
      return [
        name,
        String(recordedWith),
        seats === recordedWith ? `${seats} (as recorded)` : String(seats),
        `${level?.denials ?? 0} (${Math.min(...range)} to ${Math.max(...range)})`,
        String(really.denials),
        percent(admitted),
        percent(trulyAdmitted),
      ];
    });
  });
  return [
    [
      'group',
      'recorded with',
      'seats',
      'denials predicted (range)',
      'truly',
      'logins admitted predicted',
      'truly',
    ],
    ['---', '--:', '--:', '--:', '--:', '--:', '--:'],
    ...rows,
  ]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
}
