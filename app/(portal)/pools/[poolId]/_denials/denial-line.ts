import type { PoolDenialsQuery } from '@/graphql/generated/operations/graphql';

export type DenialLine = NonNullable<PoolDenialsQuery['seatPool']>['denials']['edges'][number]['node'];
