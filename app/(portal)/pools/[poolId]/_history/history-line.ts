import type {
  PoolHistoryQuery,
  PoolIdleTailQuery,
  PoolLedgerQuery,
} from '@/graphql/generated/operations/graphql';

export type Report = NonNullable<PoolHistoryQuery['seatPool']>['usageReport'];
export type Busiest = Report['people'][number];
export type IdleTail = NonNullable<PoolIdleTailQuery['seatPool']>['usageReport']['idle'];
export type Ledger = NonNullable<PoolLedgerQuery['seatPool']>['ledger'];

/** What each block of the page is told. */
export type BlockProps = {
  report: Report;
  /** Where the figures of the block are as a file, by the name of the table. */
  hrefOf: (name: 'usage-levels' | 'usage-days' | 'usage-hours' | 'busiest') => string;
};
