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
    "\n  fragment PoolFields on SeatPool {\n    id\n    mode\n    licensedQuantity\n    inactivityTimeoutSeconds\n    suspended\n    customer {\n      id\n      code\n      name\n    }\n    application {\n      id\n      code\n      name\n    }\n    usage {\n      ...UsageFields\n    }\n  }\n": typeof types.PoolFieldsFragmentDoc,
    "\n  fragment UsageFields on SeatUsage {\n    seatPoolId\n    licensedQuantity\n    inUse\n    free\n    registeredDevices\n    denialsLast24Hours\n    nextLapseAt\n    asOf\n    version\n  }\n": typeof types.UsageFieldsFragmentDoc,
    "\n  query SeatPools($first: Int!, $after: String, $search: String) {\n    seatPools(first: $first, after: $after, search: $search) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...PoolFields\n        }\n      }\n    }\n  }\n": typeof types.SeatPoolsDocument,
};
const documents: Documents = {
    "\n  fragment PoolFields on SeatPool {\n    id\n    mode\n    licensedQuantity\n    inactivityTimeoutSeconds\n    suspended\n    customer {\n      id\n      code\n      name\n    }\n    application {\n      id\n      code\n      name\n    }\n    usage {\n      ...UsageFields\n    }\n  }\n": types.PoolFieldsFragmentDoc,
    "\n  fragment UsageFields on SeatUsage {\n    seatPoolId\n    licensedQuantity\n    inUse\n    free\n    registeredDevices\n    denialsLast24Hours\n    nextLapseAt\n    asOf\n    version\n  }\n": types.UsageFieldsFragmentDoc,
    "\n  query SeatPools($first: Int!, $after: String, $search: String) {\n    seatPools(first: $first, after: $after, search: $search) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...PoolFields\n        }\n      }\n    }\n  }\n": types.SeatPoolsDocument,
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
export function graphql(source: "\n  fragment PoolFields on SeatPool {\n    id\n    mode\n    licensedQuantity\n    inactivityTimeoutSeconds\n    suspended\n    customer {\n      id\n      code\n      name\n    }\n    application {\n      id\n      code\n      name\n    }\n    usage {\n      ...UsageFields\n    }\n  }\n"): (typeof documents)["\n  fragment PoolFields on SeatPool {\n    id\n    mode\n    licensedQuantity\n    inactivityTimeoutSeconds\n    suspended\n    customer {\n      id\n      code\n      name\n    }\n    application {\n      id\n      code\n      name\n    }\n    usage {\n      ...UsageFields\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment UsageFields on SeatUsage {\n    seatPoolId\n    licensedQuantity\n    inUse\n    free\n    registeredDevices\n    denialsLast24Hours\n    nextLapseAt\n    asOf\n    version\n  }\n"): (typeof documents)["\n  fragment UsageFields on SeatUsage {\n    seatPoolId\n    licensedQuantity\n    inUse\n    free\n    registeredDevices\n    denialsLast24Hours\n    nextLapseAt\n    asOf\n    version\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SeatPools($first: Int!, $after: String, $search: String) {\n    seatPools(first: $first, after: $after, search: $search) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...PoolFields\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query SeatPools($first: Int!, $after: String, $search: String) {\n    seatPools(first: $first, after: $after, search: $search) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        node {\n          ...PoolFields\n        }\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;