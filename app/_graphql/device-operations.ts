import { graphql } from '@/graphql/generated/operations';

export const deviceFields = graphql(`
  fragment DeviceFields on Device {
    id
    name
    installationId
    platform
    appVersion
    state
    hardLogin
    user {
      id
      userName
      displayName
    }
    lease {
      expiresAt
    }
    registeredAt
    reregisterBy
    loggedInAt
    lastUsedAt
    lastAction
  }
`);

export const poolDevicesQuery = graphql(`
  query PoolDevices(
    $seatPoolId: ID!
    $first: Int!
    $after: String
    $search: String
    $states: [DeviceState!]
  ) {
    seatPool(id: $seatPoolId) {
      id
      devices(first: $first, after: $after, search: $search, states: $states) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...DeviceFields
          }
        }
      }
    }
  }
`);

export const forceLogoutMutation = graphql(`
  mutation ForceLogout($input: ForceLogoutInput!) {
    forceLogout(input: $input) {
      changed
      device {
        ...DeviceFields
      }
    }
  }
`);
