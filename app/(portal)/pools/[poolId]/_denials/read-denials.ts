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

/** A refusal in the list. */
export type DenialLine = DenialFieldsFragment;

/** The refusals of one device in a row; `id` is its place in the list, which stays. */
export type EpisodeLine = NonNullable<
  PoolDenialEpisodesQuery['seatPool']
>['denialEpisodes']['edges'][number]['node'] & { id: string };

/** Somebody who held a seat when another was refused. */
export type Holder = NonNullable<NonNullable<DenialDetailsQuery['seatPool']>['denial']>['holders'][number];

export type Summary = NonNullable<DenialSummaryQuery['seatPool']>['denialSummary'];

/** Which refusals to read. */
export type DenialQuestion = Omit<PoolDenialsQueryVariables, 'first' | 'after'>;

/** A page of a pool's denials, the latest first. */
export async function readDenials(
  client: Client,
  question: DenialQuestion,
  after: string | null,
): ReturnType<ReadPage<DenialLine>> {
  const variables = { ...question, first: PAGE_SIZE, after };
  const { data, error } = await client.query(PoolDenialsDocument, variables).toPromise();
  return error ? { error } : pageOf(data?.seatPool?.denials);
}

/** A page of a pool's episodes, the latest first (L28). */
export async function readEpisodes(
  client: Client,
  question: DenialQuestion,
  after: string | null,
): ReturnType<ReadPage<EpisodeLine>> {
  const variables = { ...question, first: PAGE_SIZE, after };
  const { data, error } = await client.query(PoolDenialEpisodesDocument, variables).toPromise();
  if (error) return { error };
  const { edges, ...page } = pageOf(data?.seatPool?.denialEpisodes);
  return { ...page, edges: edges.map(({ cursor, node }) => ({ cursor, node: { ...node, id: cursor } })) };
}

/** The refusals that make an episode, the latest first. */
export async function readDenialsOf(
  client: Client,
  seatPoolId: string,
  episode: EpisodeLine,
): Promise<{ denials: readonly DenialLine[] } | { error: CombinedError }> {
  const question = {
    seatPoolId,
    search: episode.deviceName,
    since: episode.startedAt,
    // The API cuts instants to milliseconds, and the last one counts.
    until: new Date(Date.parse(episode.endedAt) + 1).toISOString(),
  };
  const denials: DenialLine[] = [];
  let after: string | null = null;
  for (;;) {
    const page: Awaited<ReturnType<typeof readDenials>> = await readDenials(client, question, after);
    if ('error' in page) return page;
    denials.push(...page.edges.map(({ node }) => node).filter((denial) => isOf(denial, episode)));
    if (!page.hasNextPage || denials.length >= episode.denialCount) return { denials };
    after = page.edges.at(-1)?.cursor ?? null;
  }
}

const isOf = (denial: DenialLine, episode: EpisodeLine) =>
  denial.device?.id === episode.device?.id && denial.deviceName === episode.deviceName;
