import { graphql } from '@/graphql/generated/operations';

export const usageFields = graphql(`
  fragment UsageFields on SeatUsage {
    seatPoolId
    licensedQuantity
    inUse
    free
    registeredDevices
    denialsLast24Hours
    nextLapseAt
    asOf
    version
  }
`);

export const seatUsageSubscription = graphql(`
  subscription SeatUsage($seatPoolId: ID!) {
    seatUsage(seatPoolId: $seatPoolId) {
      ...UsageFields
    }
  }
`);
