import type { Client, CombinedError } from 'urql';
import {
  PoolDenialEpisodesDocument,
  PoolDenialsDocument,
  type PoolDenialsQueryVariables,
} from '@/graphql/generated/operations/graphql';
import type { DenialLine, EpisodeLine } from './denial-line';

/** Which refusals to read. */
export type DenialQuestion = Omit<PoolDenialsQueryVariables, 'first' | 'after'>;

/** A page of a list, the way `LiveList` takes it. */
type Answer<Row> =
  | { edges: readonly { cursor: string; node: Row }[]; hasNextPage: boolean; total: number }
  | { error: CombinedError };

const PAGE_SIZE = 100;
const NOTHING = { edges: [], hasNextPage: false, total: 0 };

/** A page of a pool's denials, the latest first. */
export async function readDenials(
  client: Client,
  question: DenialQuestion,
  after: string | null,
): Promise<Answer<DenialLine>> {
  const variables = { ...question, first: PAGE_SIZE, after };
  const { data, error } = await client.query(PoolDenialsDocument, variables).toPromise();
  if (error) return { error };
  const page = data?.seatPool?.denials;
  return page
    ? { edges: page.edges, hasNextPage: page.pageInfo.hasNextPage, total: page.totalCount }
    : NOTHING;
}

/** A page of a pool's episodes, the latest first (L28). */
export async function readEpisodes(
  client: Client,
  question: DenialQuestion,
  after: string | null,
): Promise<Answer<EpisodeLine>> {
  const variables = { ...question, first: PAGE_SIZE, after };
  const { data, error } = await client.query(PoolDenialEpisodesDocument, variables).toPromise();
  if (error) return { error };
  const page = data?.seatPool?.denialEpisodes;
  if (!page) return NOTHING;
  return {
    edges: page.edges.map(({ cursor, node }) => ({ cursor, node: { ...node, id: cursor } })),
    hasNextPage: page.pageInfo.hasNextPage,
    total: page.totalCount,
  };
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
    const page: Answer<DenialLine> = await readDenials(client, question, after);
    if ('error' in page) return page;
    denials.push(...page.edges.map(({ node }) => node).filter((denial) => isOf(denial, episode)));
    if (!page.hasNextPage || denials.length >= episode.denialCount) return { denials };
    after = page.edges.at(-1)?.cursor ?? null;
  }
}

const isOf = (denial: DenialLine, episode: EpisodeLine) =>
  denial.device?.id === episode.device?.id && denial.deviceName === episode.deviceName;
