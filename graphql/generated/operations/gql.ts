/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query PoolDenials($seatPoolId: ID!, $first: Int!, $after: String) {\n    seatPool(id: $seatPoolId) {\n      id\n      denials(first: $first, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          node {\n            id\n            at\n            deviceName\n            userName\n            action\n            licensedQuantity\n            inUse\n          }\n        }\n      }\n    }\n  }\n": typeof types.PoolDenialsDocument,
    "\n  query DenialHolders($seatPoolId: ID!, $since: DateTime!, $until: DateTime!) {\n    seatPool(id: $seatPoolId) {\n      id\n      denials(first: 100, since: $since, until: $until) {\n        edges {\n          node {\n            id\n            holders {\n              deviceName\n              userName\n              since\n              lastCallAt\n              idleSeconds\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.DenialHoldersDocument,
    "\n  fragment DeviceFields on Device {\n    id\n    name\n    installationId\n    platform\n    appVersion\n    state\n    hardLogin\n    user {\n      id\n      userName\n      displayName\n    }\n    lease {\n      expiresAt\n    }\n    registeredAt\n    reregisterBy\n    loggedInAt\n    lastUsedAt\n    lastAction\n  }\n": typeof types.DeviceFieldsFragmentDoc,
    "\n  query PoolDevices($seatPoolId: ID!, $first: Int!, $after: String, $search: String, $states: [DeviceState!]) {\n    seatPool(id: $seatPoolId) {\n      id\n      devices(first: $first, after: $after, search: $search, states: $states) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          node {\n            ...DeviceFields\n          }\n        }\n      }\n    }\n  }\n": typeof types.PoolDevicesDocument,
    "\n  mutation ForceLogout($input: ForceLogoutInput!) {\n    forceLogout(input: $input) {\n      changed\n      device {\n        ...DeviceFields\n      }\n    }\n  }\n": typeof types.ForceLogoutDocument,
    "\n  fragment PoolFields on SeatPool {\n    id\n    mode\n    suspended\n    customer {\n      id\n      name\n    }\n    application {\n      id\n      code\n      name\n    }\n    usage {\n      ...UsageFields\n    }\n  }\n": typeof types.PoolFieldsFragmentDoc,
    "\n  query SeatPools($first: Int!, $after: String, $search: String) {\n    seatPools(first: $first, after: $after, search: $search) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...PoolFields\n        }\n      }\n    }\n  }\n": typeof types.SeatPoolsDocument,
    "\n  query SeatPool($id: ID!) {\n    seatPool(id: $id) {\n      ...PoolFields\n    }\n  }\n": typeof types.SeatPoolDocument,
    "\n  query PoolSettings($seatPoolId: ID!) {\n    seatPool(id: $seatPoolId) {\n      id\n      mode\n      licensedQuantity\n      inactivityTimeoutSeconds\n      reregistrationDelayHours\n      forceLogoutHoldOffSeconds\n      userAuthentication\n      suspended\n      application {\n        id\n        name\n        minInactivityTimeoutSeconds\n        maxInactivityTimeoutSeconds\n      }\n    }\n  }\n": typeof types.PoolSettingsDocument,
    "\n  query SeatHolders($seatPoolId: ID!) {\n    seatPool(id: $seatPoolId) {\n      id\n      devices(first: 100, states: [HOLDING_SEAT]) {\n        totalCount\n        edges {\n          node {\n            id\n            lease {\n              remainingSeconds\n              inactivityTimeoutSeconds\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.SeatHoldersDocument,
    "\n  query SettingChanges($seatPoolId: ID!) {\n    seatPool(id: $seatPoolId) {\n      id\n      auditEntries(first: 10) {\n        edges {\n          node {\n            id\n            at\n            actorName\n            action\n            reason\n            changes {\n              field\n              from\n              to\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.SettingChangesDocument,
    "\n  mutation UpdateTimeout($input: UpdateSeatPoolInput!) {\n    updateSeatPool(input: $input) {\n      seatPool {\n        id\n        inactivityTimeoutSeconds\n      }\n    }\n  }\n": typeof types.UpdateTimeoutDocument,
    "\n  fragment UsageFields on SeatUsage {\n    seatPoolId\n    licensedQuantity\n    inUse\n    free\n    registeredDevices\n    denialsLast24Hours\n    nextLapseAt\n    asOf\n    version\n  }\n": typeof types.UsageFieldsFragmentDoc,
    "\n  subscription SeatUsage($seatPoolId: ID!) {\n    seatUsage(seatPoolId: $seatPoolId) {\n      ...UsageFields\n    }\n  }\n": typeof types.SeatUsageDocument,
};
const documents: Documents = {
    "\n  query PoolDenials($seatPoolId: ID!, $first: Int!, $after: String) {\n    seatPool(id: $seatPoolId) {\n      id\n      denials(first: $first, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          node {\n            id\n            at\n            deviceName\n            userName\n            action\n            licensedQuantity\n            inUse\n          }\n        }\n      }\n    }\n  }\n": types.PoolDenialsDocument,
    "\n  query DenialHolders($seatPoolId: ID!, $since: DateTime!, $until: DateTime!) {\n    seatPool(id: $seatPoolId) {\n      id\n      denials(first: 100, since: $since, until: $until) {\n        edges {\n          node {\n            id\n            holders {\n              deviceName\n              userName\n              since\n              lastCallAt\n              idleSeconds\n            }\n          }\n        }\n      }\n    }\n  }\n": types.DenialHoldersDocument,
    "\n  fragment DeviceFields on Device {\n    id\n    name\n    installationId\n    platform\n    appVersion\n    state\n    hardLogin\n    user {\n      id\n      userName\n      displayName\n    }\n    lease {\n      expiresAt\n    }\n    registeredAt\n    reregisterBy\n    loggedInAt\n    lastUsedAt\n    lastAction\n  }\n": types.DeviceFieldsFragmentDoc,
    "\n  query PoolDevices($seatPoolId: ID!, $first: Int!, $after: String, $search: String, $states: [DeviceState!]) {\n    seatPool(id: $seatPoolId) {\n      id\n      devices(first: $first, after: $after, search: $search, states: $states) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          node {\n            ...DeviceFields\n          }\n        }\n      }\n    }\n  }\n": types.PoolDevicesDocument,
    "\n  mutation ForceLogout($input: ForceLogoutInput!) {\n    forceLogout(input: $input) {\n      changed\n      device {\n        ...DeviceFields\n      }\n    }\n  }\n": types.ForceLogoutDocument,
    "\n  fragment PoolFields on SeatPool {\n    id\n    mode\n    suspended\n    customer {\n      id\n      name\n    }\n    application {\n      id\n      code\n      name\n    }\n    usage {\n      ...UsageFields\n    }\n  }\n": types.PoolFieldsFragmentDoc,
    "\n  query SeatPools($first: Int!, $after: String, $search: String) {\n    seatPools(first: $first, after: $after, search: $search) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...PoolFields\n        }\n      }\n    }\n  }\n": types.SeatPoolsDocument,
    "\n  query SeatPool($id: ID!) {\n    seatPool(id: $id) {\n      ...PoolFields\n    }\n  }\n": types.SeatPoolDocument,
    "\n  query PoolSettings($seatPoolId: ID!) {\n    seatPool(id: $seatPoolId) {\n      id\n      mode\n      licensedQuantity\n      inactivityTimeoutSeconds\n      reregistrationDelayHours\n      forceLogoutHoldOffSeconds\n      userAuthentication\n      suspended\n      application {\n        id\n        name\n        minInactivityTimeoutSeconds\n        maxInactivityTimeoutSeconds\n      }\n    }\n  }\n": types.PoolSettingsDocument,
    "\n  query SeatHolders($seatPoolId: ID!) {\n    seatPool(id: $seatPoolId) {\n      id\n      devices(first: 100, states: [HOLDING_SEAT]) {\n        totalCount\n        edges {\n          node {\n            id\n            lease {\n              remainingSeconds\n              inactivityTimeoutSeconds\n            }\n          }\n        }\n      }\n    }\n  }\n": types.SeatHoldersDocument,
    "\n  query SettingChanges($seatPoolId: ID!) {\n    seatPool(id: $seatPoolId) {\n      id\n      auditEntries(first: 10) {\n        edges {\n          node {\n            id\n            at\n            actorName\n            action\n            reason\n            changes {\n              field\n              from\n              to\n            }\n          }\n        }\n      }\n    }\n  }\n": types.SettingChangesDocument,
    "\n  mutation UpdateTimeout($input: UpdateSeatPoolInput!) {\n    updateSeatPool(input: $input) {\n      seatPool {\n        id\n        inactivityTimeoutSeconds\n      }\n    }\n  }\n": types.UpdateTimeoutDocument,
    "\n  fragment UsageFields on SeatUsage {\n    seatPoolId\n    licensedQuantity\n    inUse\n    free\n    registeredDevices\n    denialsLast24Hours\n    nextLapseAt\n    asOf\n    version\n  }\n": types.UsageFieldsFragmentDoc,
    "\n  subscription SeatUsage($seatPoolId: ID!) {\n    seatUsage(seatPoolId: $seatPoolId) {\n      ...UsageFields\n    }\n  }\n": types.SeatUsageDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PoolDenials($seatPoolId: ID!, $first: Int!, $after: String) {\n    seatPool(id: $seatPoolId) {\n      id\n      denials(first: $first, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          node {\n            id\n            at\n            deviceName\n            userName\n            action\n            licensedQuantity\n            inUse\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query PoolDenials($seatPoolId: ID!, $first: Int!, $after: String) {\n    seatPool(id: $seatPoolId) {\n      id\n      denials(first: $first, after: $after) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          node {\n            id\n            at\n            deviceName\n            userName\n            action\n            licensedQuantity\n            inUse\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DenialHolders($seatPoolId: ID!, $since: DateTime!, $until: DateTime!) {\n    seatPool(id: $seatPoolId) {\n      id\n      denials(first: 100, since: $since, until: $until) {\n        edges {\n          node {\n            id\n            holders {\n              deviceName\n              userName\n              since\n              lastCallAt\n              idleSeconds\n            }\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query DenialHolders($seatPoolId: ID!, $since: DateTime!, $until: DateTime!) {\n    seatPool(id: $seatPoolId) {\n      id\n      denials(first: 100, since: $since, until: $until) {\n        edges {\n          node {\n            id\n            holders {\n              deviceName\n              userName\n              since\n              lastCallAt\n              idleSeconds\n            }\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DeviceFields on Device {\n    id\n    name\n    installationId\n    platform\n    appVersion\n    state\n    hardLogin\n    user {\n      id\n      userName\n      displayName\n    }\n    lease {\n      expiresAt\n    }\n    registeredAt\n    reregisterBy\n    loggedInAt\n    lastUsedAt\n    lastAction\n  }\n"): (typeof documents)["\n  fragment DeviceFields on Device {\n    id\n    name\n    installationId\n    platform\n    appVersion\n    state\n    hardLogin\n    user {\n      id\n      userName\n      displayName\n    }\n    lease {\n      expiresAt\n    }\n    registeredAt\n    reregisterBy\n    loggedInAt\n    lastUsedAt\n    lastAction\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PoolDevices($seatPoolId: ID!, $first: Int!, $after: String, $search: String, $states: [DeviceState!]) {\n    seatPool(id: $seatPoolId) {\n      id\n      devices(first: $first, after: $after, search: $search, states: $states) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          node {\n            ...DeviceFields\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query PoolDevices($seatPoolId: ID!, $first: Int!, $after: String, $search: String, $states: [DeviceState!]) {\n    seatPool(id: $seatPoolId) {\n      id\n      devices(first: $first, after: $after, search: $search, states: $states) {\n        totalCount\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          node {\n            ...DeviceFields\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ForceLogout($input: ForceLogoutInput!) {\n    forceLogout(input: $input) {\n      changed\n      device {\n        ...DeviceFields\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ForceLogout($input: ForceLogoutInput!) {\n    forceLogout(input: $input) {\n      changed\n      device {\n        ...DeviceFields\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PoolFields on SeatPool {\n    id\n    mode\n    suspended\n    customer {\n      id\n      name\n    }\n    application {\n      id\n      code\n      name\n    }\n    usage {\n      ...UsageFields\n    }\n  }\n"): (typeof documents)["\n  fragment PoolFields on SeatPool {\n    id\n    mode\n    suspended\n    customer {\n      id\n      name\n    }\n    application {\n      id\n      code\n      name\n    }\n    usage {\n      ...UsageFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SeatPools($first: Int!, $after: String, $search: String) {\n    seatPools(first: $first, after: $after, search: $search) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...PoolFields\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query SeatPools($first: Int!, $after: String, $search: String) {\n    seatPools(first: $first, after: $after, search: $search) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...PoolFields\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SeatPool($id: ID!) {\n    seatPool(id: $id) {\n      ...PoolFields\n    }\n  }\n"): (typeof documents)["\n  query SeatPool($id: ID!) {\n    seatPool(id: $id) {\n      ...PoolFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PoolSettings($seatPoolId: ID!) {\n    seatPool(id: $seatPoolId) {\n      id\n      mode\n      licensedQuantity\n      inactivityTimeoutSeconds\n      reregistrationDelayHours\n      forceLogoutHoldOffSeconds\n      userAuthentication\n      suspended\n      application {\n        id\n        name\n        minInactivityTimeoutSeconds\n        maxInactivityTimeoutSeconds\n      }\n    }\n  }\n"): (typeof documents)["\n  query PoolSettings($seatPoolId: ID!) {\n    seatPool(id: $seatPoolId) {\n      id\n      mode\n      licensedQuantity\n      inactivityTimeoutSeconds\n      reregistrationDelayHours\n      forceLogoutHoldOffSeconds\n      userAuthentication\n      suspended\n      application {\n        id\n        name\n        minInactivityTimeoutSeconds\n        maxInactivityTimeoutSeconds\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SeatHolders($seatPoolId: ID!) {\n    seatPool(id: $seatPoolId) {\n      id\n      devices(first: 100, states: [HOLDING_SEAT]) {\n        totalCount\n        edges {\n          node {\n            id\n            lease {\n              remainingSeconds\n              inactivityTimeoutSeconds\n            }\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query SeatHolders($seatPoolId: ID!) {\n    seatPool(id: $seatPoolId) {\n      id\n      devices(first: 100, states: [HOLDING_SEAT]) {\n        totalCount\n        edges {\n          node {\n            id\n            lease {\n              remainingSeconds\n              inactivityTimeoutSeconds\n            }\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SettingChanges($seatPoolId: ID!) {\n    seatPool(id: $seatPoolId) {\n      id\n      auditEntries(first: 10) {\n        edges {\n          node {\n            id\n            at\n            actorName\n            action\n            reason\n            changes {\n              field\n              from\n              to\n            }\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query SettingChanges($seatPoolId: ID!) {\n    seatPool(id: $seatPoolId) {\n      id\n      auditEntries(first: 10) {\n        edges {\n          node {\n            id\n            at\n            actorName\n            action\n            reason\n            changes {\n              field\n              from\n              to\n            }\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UpdateTimeout($input: UpdateSeatPoolInput!) {\n    updateSeatPool(input: $input) {\n      seatPool {\n        id\n        inactivityTimeoutSeconds\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UpdateTimeout($input: UpdateSeatPoolInput!) {\n    updateSeatPool(input: $input) {\n      seatPool {\n        id\n        inactivityTimeoutSeconds\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment UsageFields on SeatUsage {\n    seatPoolId\n    licensedQuantity\n    inUse\n    free\n    registeredDevices\n    denialsLast24Hours\n    nextLapseAt\n    asOf\n    version\n  }\n"): (typeof documents)["\n  fragment UsageFields on SeatUsage {\n    seatPoolId\n    licensedQuantity\n    inUse\n    free\n    registeredDevices\n    denialsLast24Hours\n    nextLapseAt\n    asOf\n    version\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription SeatUsage($seatPoolId: ID!) {\n    seatUsage(seatPoolId: $seatPoolId) {\n      ...UsageFields\n    }\n  }\n"): (typeof documents)["\n  subscription SeatUsage($seatPoolId: ID!) {\n    seatUsage(seatPoolId: $seatPoolId) {\n      ...UsageFields\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;