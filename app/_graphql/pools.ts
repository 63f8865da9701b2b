import { graphql } from '@/graphql/generated/operations';

export const poolFields = graphql(`
  fragment PoolFields on SeatPool {
    id
    mode
    licensedQuantity
    inactivityTimeoutSeconds
    suspended
    customer {
      id
      code
      name
    }
    application {
      id
      code
      name
    }
    usage {
      ...UsageFields
    }
  }
`);

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

export const seatPoolsQuery = graphql(`
  query SeatPools($first: Int!, $after: String, $search: String) {
    seatPools(first: $first, after: $after, search: $search) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          ...PoolFields
        }
      }
    }
  }
`);
