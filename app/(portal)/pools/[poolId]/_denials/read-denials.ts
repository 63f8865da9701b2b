import type { Client, CombinedError } from 'urql';
import {
  type DenialDetailsQuery,
  type DenialFieldsFragment,
  type DenialSummaryQuery,
  PoolDenialEpisodesDocument,
  type PoolDenialEpisodesQuery,
  PoolDenialsDocument,
  type PoolDenialsQueryVariables,
} from '@/graphql/generated/operations/graphql';
import { PAGE_SIZE, type ReadPage } from '@/app/_live/live-list';
import { pageOf } from '@/app/_live/merge-window';

export type DenialRow = DenialFieldsFragment;

/** An episode of one device; `id` is its cursor, which does not change. */
export type EpisodeRow = NonNullable<
  PoolDenialEpisodesQuery['seatPool']
>['denialEpisodes']['edges'][number]['node'] & { id: string };

/** Holder of a seat at the time of a denial. */
export type Holder = NonNullable<NonNullable<DenialDetailsQuery['seatPool']>['denial']>['holders'][number];

export type Summary = NonNullable<DenialSummaryQuery['seatPool']>['denialSummary'];

/** Filters of a list of denials. */
export type DenialQuestion = Omit<PoolDenialsQueryVariables, 'first' | 'after'>;

/** A page of a pool's denials, newest first. */
export async function readDenials(
  client: Client,
  question: DenialQuestion,
  after: string | null,
): ReturnType<ReadPage<DenialRow>> {
  const variables = { ...question, first: PAGE_SIZE, after };
  const { data, error } = await client.query(PoolDenialsDocument, variables).toPromise();
  return error ? { error } : pageOf(data?.seatPool?.denials);
}

/** A page of a pool's episodes, newest first (L28). */
export async function readEpisodes(
  client: Client,
  question: DenialQuestion,
  after: string | null,
): ReturnType<ReadPage<EpisodeRow>> {
  const variables = { ...question, first: PAGE_SIZE, after };
  const { data, error } = await client.query(PoolDenialEpisodesDocument, variables).toPromise();
  if (error) return { error };
  const { edges, ...page } = pageOf(data?.seatPool?.denialEpisodes);
  return { ...page, edges: edges.map(({ cursor, node }) => ({ cursor, node: { ...node, id: cursor } })) };
}

/** Denials of an episode, newest first. */
export async function readDenialsOf(
  client: Client,
  seatPoolId: string,
  episode: EpisodeRow,
): Promise<{ denials: readonly DenialRow[] } | { error: CombinedError }> {
  const question = {
    seatPoolId,
    search: episode.deviceName,
    since: episode.startedAt,
    // The API cuts instants to milliseconds, and the last denial must be included.
    until: new Date(Date.parse(episode.endedAt) + 1).toISOString(),
  };
  const denials: DenialRow[] = [];
  let after: string | null = null;
  for (;;) {
    const page: Awaited<ReturnType<typeof readDenials>> = await readDenials(client, question, after);
    if ('error' in page) return page;
    denials.push(...page.edges.map(({ node }) => node).filter((denial) => isOf(denial, episode)));
    if (!page.hasNextPage || denials.length >= episode.denialCount) return { denials };
    after = page.edges.at(-1)?.cursor ?? null;
  }
}

const isOf = (denial: DenialRow, episode: EpisodeRow) =>
  denial.device?.id === episode.device?.id && denial.deviceName === episode.deviceName;
