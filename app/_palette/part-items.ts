import {
  Activity,
  Bell,
  Calculator,
  ChartLine,
  CircleOff,
  FileChartColumn,
  MonitorSmartphone,
  ScreenShare,
  ScrollText,
  Settings,
  ShieldUser,
  Tv,
  Users,
} from 'lucide-react';
import type { Translate } from '@/app/_text/translate';
import { scoreWord, wordsOf } from './match-words';
import type { PaletteItem } from './palette-item';
import { POOL_PARTS } from './shortcut-keys';

/** Pages below a pool and below a customer. */
export const placeParts = {
  dashboard: Activity,
  devices: MonitorSmartphone,
  denials: CircleOff,
  history: ChartLine,
  planner: Calculator,
  settings: Settings,
  wall: Tv,
  displays: ScreenShare,
  people: Users,
  team: ShieldUser,
  alerts: Bell,
  report: FileChartColumn,
  audit: ScrollText,
};
type PartName = keyof typeof placeParts;

/** A pool or customer with pages below it; `texts` are the names it is found by. */
export type PlaceOwner = {
  kind: 'pool' | 'customer';
  href: string;
  label: string;
  texts: readonly string[];
};

const MAX_DEVICES = 8;
const POOL_PATHS: readonly (readonly [PartName, string])[] = [
  ...POOL_PARTS.map(({ part, path }) => [part, path] as const),
  ['wall', '/wall'],
];
const CUSTOMER_PATHS: readonly (readonly [PartName, string])[] = (
  ['people', 'team', 'displays', 'alerts', 'report', 'audit'] as const
).map((name) => [name, `/${name}`]);

/**
 * Pages named together with their pool or customer, such as `planner cobalt`: some words match the page, all others the
 * owner. Best match first.
 */
export function partItems(
  t: Translate,
  question: string,
  owners: readonly PlaceOwner[],
  maySee: (part: PartName) => boolean,
): PaletteItem[] {
  const words = wordsOf(question);
  if (words.length < 2) return [];
  const parts = partScores(t, words);
  return owners
    .flatMap((owner) => {
      const given = wordsOf(owner.texts.join(' '));
      const ownerScores = words.map((word) => scoreWord(word, given));
      const paths = owner.kind === 'pool' ? POOL_PATHS : CUSTOMER_PATHS;
      return paths
        .filter(([part]) => maySee(part))
        .map(([part, path]) => ({ owner, part, path, score: combine(parts[part], ownerScores) }));
    })
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
    .slice(0, MAX_DEVICES)
    .map(({ owner, part, path }) => {
      const label = titleOf(t, part);
      return {
        id: `part ${owner.href}${path}`,
        icon: placeParts[part],
        label,
        hint: owner.label,
        place: { kind: 'page', label: `${label} · ${owner.label}`, href: owner.href + path },
      };
    });
}

/** Words of a query that do not name a page, to search for. All words if each names a page. */
export function nameWords(t: Translate, question: string): string {
  const words = question.trim().split(/\s+/);
  if (words.length < 2) return question;
  const scores = Object.values(
    partScores(
      t,
      words.map((word) => wordsOf(word).join('')),
    ),
  );
  const rest = words.filter((_, index) => !scores.some((ofPart) => (ofPart[index] ?? 0) >= MIN_NAME_SCORE));
  return rest.length > 0 ? rest.join(' ') : question;
}

const MIN_NAME_SCORE = 0.15;

/** Score of each word for each page. */
function partScores(t: Translate, words: readonly string[]): Record<PartName, number[]> {
  const scores = Object.keys(placeParts).map((part) => {
    const name = part as PartName;
    const given = wordsOf(`${titleOf(t, name)} ${t(`palette.words.${name}`)}`);
    return [part, words.map((word) => scoreWord(word, given))] as const;
  });
  return Object.fromEntries(scores) as Record<PartName, number[]>;
}

/** 0 unless every word matches one of the two, and both are matched. */
function combine(part: readonly number[], owner: readonly number[]): number {
  const isForPart = part.map((score, index) => score > (owner[index] ?? 0));
  const best = part.map((score, index) => Math.max(score, owner[index] ?? 0));
  const isBoth = isForPart.includes(true) && isForPart.includes(false);
  return isBoth && !best.includes(0) ? best.reduce((sum, score) => sum + score, 0) / best.length : 0;
}

const titleOf = (t: Translate, part: PartName): string =>
  part === 'wall' ? t('dashboard.wall') : t(`${part}.title`);
