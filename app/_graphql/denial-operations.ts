import { graphql } from '@/graphql/generated/operations';

export const poolDenialsQuery = graphql(`
  query PoolDenials($seatPoolId: ID!, $first: Int!, $after: String) {
    seatPool(id: $seatPoolId) {
      id
      denials(first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            id
            at
            deviceName
            userName
            action
            licensedQuantity
            inUse
          }
        }
      }
    }
  }
`);

/** Who held the seats when one device was refused: asked for by the instant, which only few denials share. */
export const denialHoldersQuery = graphql(`
  query DenialHolders($seatPoolId: ID!, $since: DateTime!, $until: DateTime!) {
    seatPool(id: $seatPoolId) {
      id
      denials(first: 100, since: $since, until: $until) {
        edges {
          node {
            id
            holders {
              deviceName
              userName
              since
              lastCallAt
              idleSeconds
            }
          }
        }
      }
    }
  }
`);
