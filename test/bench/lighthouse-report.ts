import type { Result } from 'lighthouse';

export const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
export type Category = (typeof CATEGORIES)[number];

/** Result of one run on a page. Scores are out of 100. */
export type Report = {
  scores: Record<Category, number>;
  largestPaintMs: number;
  blockingMs: number;
  layoutShift: number;
  /** As transferred. */
  scriptKilobytes: number;
  totalKilobytes: number;
  /** Largest first, with the transferred size. */
  scripts: { url: string; kilobytes: number; isCompressed: boolean }[];
  /** Audits that count and are not perfect. */
  failing: string[];
  consoleErrors: string[];
};

type NetworkRequest = { url: string; resourceType?: string; transferSize?: number; resourceSize?: number };

/** Below this size, compression saves nothing. */
const WORTH_COMPRESSING_BYTES = 2000;

/** Reads the result of Lighthouse. */
export function readReport({ categories, audits }: Result): Report {
  const requests = rowsOf<NetworkRequest>(audits['network-requests']?.details);
  const scripts = requests.filter(({ resourceType }) => resourceType === 'Script');
  const scoreOf = (category: Category) => Math.round((categories[category]?.score ?? 0) * 100);
  const valueOf = (audit: string) => audits[audit]?.numericValue ?? NaN;
  const counting = CATEGORIES.flatMap((category) => categories[category]?.auditRefs ?? []).filter(
    ({ weight }) => weight > 0,
  );
  return {
    scores: {
      performance: scoreOf('performance'),
      accessibility: scoreOf('accessibility'),
      'best-practices': scoreOf('best-practices'),
    },
    largestPaintMs: valueOf('largest-contentful-paint'),
    blockingMs: valueOf('total-blocking-time'),
    layoutShift: valueOf('cumulative-layout-shift'),
    scriptKilobytes: kilobytes(scripts),
    totalKilobytes: kilobytes(requests),
    scripts: scripts
      .map((script) => ({
        url: script.url,
        kilobytes: kilobytes([script]),
        isCompressed: !isUncompressed(script),
      }))
      .toSorted((a, b) => b.kilobytes - a.kilobytes),
    consoleErrors: rowsOf<{ description?: string }>(audits['errors-in-console']?.details).map(
      ({ description = '' }) => description,
    ),
    failing: [...new Set(counting.map(({ id }) => id))].flatMap((id) => {
      const { score = null, title = '', displayValue = '' } = audits[id] ?? {};
      return score !== null && score < 1
        ? [`${id} (${Math.round(score * 100)}): ${title} ${displayValue}`]
        : [];
    }),
  };
}

/** The report with the median performance; the other scores hardly vary between runs. */
export function medianOf(reports: readonly Report[]): Report {
  const sorted = reports.toSorted((a, b) => a.scores.performance - b.scores.performance);
  const median = sorted[Math.floor(sorted.length / 2)];
  if (!median) throw new Error('Lighthouse gave no report.');
  return median;
}

const kilobytes = (requests: readonly NetworkRequest[]) =>
  requests.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0) / 1000;

const isUncompressed = ({ transferSize = 0, resourceSize = 0 }: NetworkRequest) =>
  resourceSize > WORTH_COMPRESSING_BYTES && transferSize >= resourceSize;

/** An audit's details are a table whose columns the audit defines. */
const rowsOf = <Row>(details: unknown): Row[] => (details as { items?: Row[] } | undefined)?.items ?? [];
