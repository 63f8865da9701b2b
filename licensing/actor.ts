/** What an API token may be used for. Each scope includes the ones before it. */
export type ApiTokenScope = 'READ' | 'DEVICES' | 'EVERYTHING';

export type PortalRole = 'VENDOR_ADMIN' | 'SUPPORT' | 'CUSTOMER_ADMIN' | 'CUSTOMER_VIEWER';

/** The vendor's own people and audit entries lead their keys with this customer. */
export const VENDOR_CUSTOMER_ID = '00000000-0000-0000-0000-000000000000';

/** Who is acting. A device's token is checked by the same statement that does what it asks for. */
export type Actor =
  | { kind: 'anonymous' }
  | { kind: 'device'; customerId: string; deviceId: string; tokenHash: Buffer }
  | PortalActor
  | DisplayActor
  | { kind: 'system'; name: string };

/** A screen that came with a display link. It sees the figures of the link's pools and does nothing. */
export type DisplayActor = { kind: 'display'; customerId: string; displayLinkId: string };

export type PortalActor = {
  kind: 'portal';
  customerId: string;
  portalUserId: string;
  role: PortalRole;
  displayName: string;
  email: string;
  via: 'session' | 'api-token';
  /** The session's or the token's id. */
  credentialId: string;
  /** For a session: whether the person has proved who they are within the last minutes. Absent: no. */
  isFresh?: boolean;
  /** For an API token: what it may be used for. Absent: reading. */
  scope?: ApiTokenScope;
  /** What its owner calls the token they came with. */
  apiTokenName?: string;
};
