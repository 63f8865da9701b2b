import type {
  DenialDetailsQuery,
  DenialFieldsFragment,
  DenialSummaryQuery,
  PoolDenialEpisodesQuery,
} from '@/graphql/generated/operations/graphql';

/** A refusal in the list. */
export type DenialLine = DenialFieldsFragment;

/** The refusals of one device in a row; `id` is its place in the list, which stays. */
export type EpisodeLine = NonNullable<
  PoolDenialEpisodesQuery['seatPool']
>['denialEpisodes']['edges'][number]['node'] & { id: string };

/** Somebody who held a seat when another was refused. */
export type Holder = NonNullable<NonNullable<DenialDetailsQuery['seatPool']>['denial']>['holders'][number];

export type Summary = NonNullable<DenialSummaryQuery['seatPool']>['denialSummary'];
