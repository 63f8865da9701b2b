import { graphql } from '@/graphql/generated/operations';

export const poolFields = graphql(`
  fragment PoolFields on SeatPool {
    id
    mode
    suspended
    customer {
      id
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

export const seatPoolQuery = graphql(`
  query SeatPool($id: ID!) {
    seatPool(id: $id) {
      ...PoolFields
    }
  }
`);
