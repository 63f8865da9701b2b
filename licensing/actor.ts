/** Scopes of API tokens. Each includes the ones before it. */
export type ApiTokenScope = 'READ' | 'DEVICES' | 'EVERYTHING';

export type PortalRole = 'VENDOR_ADMIN' | 'SUPPORT' | 'CUSTOMER_ADMIN' | 'CUSTOMER_VIEWER';

/** Customer key of the vendor's own portal users and audit entries. */
export const VENDOR_CUSTOMER_ID = '00000000-0000-0000-0000-000000000000';

/** Caller of the API. A device token is checked by the statement that executes its call. */
export type Actor =
  | { kind: 'anonymous' }
  | { kind: 'device'; customerId: string; deviceId: string; tokenHash: Buffer }
  | PortalActor
  | DisplayActor
  | { kind: 'system'; name: string };

/** A screen with a display link. It may read the figures of the link's pools only. */
export type DisplayActor = { kind: 'display'; customerId: string; displayLinkId: string };

export type PortalActor = {
  kind: 'portal';
  customerId: string;
  portalUserId: string;
  role: PortalRole;
  displayName: string;
  email: string;
  via: 'session' | 'api-token';
  /** Id of the session or token. */
  credentialId: string;
  /** Whether a session confirmed its password within the last minutes. Absent: no. */
  isFresh?: boolean;
  /** Scope of an API token. Absent: reading. */
  scope?: ApiTokenScope;
  /** Name of the API token. */
  apiTokenName?: string;
};
