import { graphql } from '@/graphql/generated/operations';

export const poolSettingsQuery = graphql(`
  query PoolSettings($seatPoolId: ID!) {
    seatPool(id: $seatPoolId) {
      id
      mode
      licensedQuantity
      inactivityTimeoutSeconds
      reregistrationDelayHours
      forceLogoutHoldOffSeconds
      userAuthentication
      suspended
      application {
        id
        name
        minInactivityTimeoutSeconds
        maxInactivityTimeoutSeconds
      }
    }
  }
`);

export const seatHoldersQuery = graphql(`
  query SeatHolders($seatPoolId: ID!) {
    seatPool(id: $seatPoolId) {
      id
      devices(first: 100, states: [HOLDING_SEAT]) {
        totalCount
        edges {
          node {
            id
            lease {
              remainingSeconds
              inactivityTimeoutSeconds
            }
          }
        }
      }
    }
  }
`);

export const settingChangesQuery = graphql(`
  query SettingChanges($seatPoolId: ID!) {
    seatPool(id: $seatPoolId) {
      id
      auditEntries(first: 10) {
        edges {
          node {
            id
            at
            actorName
            action
            reason
            changes {
              field
              from
              to
            }
          }
        }
      }
    }
  }
`);

export const updateTimeoutMutation = graphql(`
  mutation UpdateTimeout($input: UpdateSeatPoolInput!) {
    updateSeatPool(input: $input) {
      seatPool {
        id
        inactivityTimeoutSeconds
      }
    }
  }
`);
