/** A GraphQL document with the types of its variables and its result. */
export type Operation<Result, Variables> = {
  readonly text: string;
  readonly types?: (variables: Variables) => Result;
};

const operation = <Result, Variables = Record<string, never>>(
  text: string,
): Operation<Result, Variables> => ({ text });

export type Lease = { grantNumber: number; expiresAt: string };
export type Granted = {
  __typename: 'LicenseGranted';
  grant: 'NEW' | 'RENEWED' | 'REGAINED' | 'NOT_REQUIRED';
  lease: Lease | null;
  serverTime: string;
};
export type Refused = {
  __typename: 'LicenseRefused';
  reason: string;
  message: string;
  retryAfterSeconds: number | null;
  serverTime: string;
};
export type Decision = Granted | Refused;
export type DeviceStatus = {
  state: 'HOLDING_SEAT' | 'LAPSED' | 'LOGGED_OUT' | 'REGISTERED' | 'REMOVED';
  reason: string | null;
  message: string | null;
};
export type Usage = {
  licensedQuantity: number;
  inUse: number;
  free: number;
  registeredDevices: number;
  asOf: string;
  version: number;
};
export type PoolSettings = {
  mode: 'CONCURRENT' | 'NAMED';
  licensedQuantity: number;
  inactivityTimeoutSeconds: number;
  forceLogoutHoldOffSeconds: number;
  userAuthentication: 'PASSWORD' | 'TRUSTED';
};
export type Page<Node> = {
  edges: { node: Node }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
};
type PageOf<Variables> = Variables & { after: string | null };

const DECISION = `
  __typename
  ... on LicenseGranted { grant lease { grantNumber expiresAt } serverTime }
  ... on LicenseRefused { reason message retryAfterSeconds serverTime }`;
const USAGE = 'licensedQuantity inUse free registeredDevices asOf version';
const PAGE = 'pageInfo { hasNextPage endCursor }';

// Operations of devices, for tests that need each single answer. The fleet's devices use the client library.

export const registerDevice = operation<
  { result: { __typename: 'DeviceRegistered'; device: { id: string }; deviceToken: string } | Refused },
  {
    input: {
      registrationKey: string;
      installationId: string;
      name: string;
      platform: string;
      appVersion: string;
    };
  }
>(`mutation RegisterDevice($input: RegisterDeviceInput!) {
  result: registerDevice(input: $input) {
    __typename
    ... on DeviceRegistered { device { id } deviceToken }
    ... on LicenseRefused { reason message retryAfterSeconds serverTime }
  }
}`);

export const login = operation<
  { result: Decision },
  { input: { userName: string; password: string | null } }
>(`mutation Login($input: LoginInput!) { result: login(input: $input) { ${DECISION} } }`);

export const checkLicense = operation<{ result: Decision }, { input: { action: string } }>(
  `mutation CheckLicense($input: CheckLicenseInput!) { result: checkLicense(input: $input) { ${DECISION} } }`,
);

export const logout = operation<{ result: { changed: boolean; serverTime: string } }>(
  'mutation Logout { result: logout { changed serverTime } }',
);

export const deviceStatus = operation<{ deviceStatus: DeviceStatus }>(
  'subscription DeviceStatus { deviceStatus { state reason message } }',
);

// Operations of the portal.

export const createApiToken = operation<
  { result: { token: string } },
  { input: { name: string; scope: 'EVERYTHING'; expiresAt: string } }
>(
  'mutation CreateApiToken($input: CreateApiTokenInput!) { result: createApiToken(input: $input) { token } }',
);

export const viewerTokens = operation<{
  viewer: { apiTokens: { id: string; name: string; revoked: boolean }[] } | null;
}>('query ViewerTokens { viewer { apiTokens { id name revoked } } }');

export const revokeApiToken = operation<{ result: { apiToken: { id: string } } }, { apiTokenId: string }>(
  'mutation RevokeApiToken($apiTokenId: ID!) { result: revokeApiToken(input: { apiTokenId: $apiTokenId }) { apiToken { id } } }',
);

export const findCustomers = operation<
  { page: Page<{ id: string; code: string }> },
  PageOf<{ search: string }>
>(`query FindCustomers($search: String!, $after: String) {
  page: customers(first: 100, after: $after, search: $search) { edges { node { id code } } ${PAGE} }
}`);

export const createCustomer = operation<
  { result: { customer: { id: string } } },
  { input: { code: string; name: string } }
>(
  'mutation CreateCustomer($input: CreateCustomerInput!) { result: createCustomer(input: $input) { customer { id } } }',
);

export const applications = operation<{ applications: { id: string; code: string }[] }>(
  'query Applications { applications { id code } }',
);

export const createApplication = operation<
  { result: { application: { id: string } } },
  {
    input: {
      code: string;
      name: string;
      checkpoints: readonly string[];
      minInactivityTimeoutSeconds: number;
      maxInactivityTimeoutSeconds: number;
    };
  }
>(`mutation CreateApplication($input: CreateApplicationInput!) {
  result: createApplication(input: $input) { application { id } }
}`);

export const customerPools = operation<
  { customer: { seatPools: { id: string; application: { code: string } }[] } | null },
  { customerId: string }
>(
  'query CustomerPools($customerId: ID!) { customer(id: $customerId) { seatPools { id application { code } } } }',
);

export const createSeatPool = operation<
  { result: { seatPool: { id: string }; registrationKey: string } },
  { input: PoolSettings & { customerId: string; applicationId: string } }
>(
  'mutation CreateSeatPool($input: CreateSeatPoolInput!) { result: createSeatPool(input: $input) { seatPool { id } registrationKey } }',
);

export const updateSeatPool = operation<
  { result: { seatPool: { id: string } } },
  { input: PoolSettings & { seatPoolId: string; suspended: boolean } }
>(
  'mutation UpdateSeatPool($input: UpdateSeatPoolInput!) { result: updateSeatPool(input: $input) { seatPool { id } } }',
);

export const rotateRegistrationKey = operation<
  { result: { registrationKey: string } },
  { seatPoolId: string }
>(
  `mutation RotateRegistrationKey($seatPoolId: ID!) {
  result: rotateRegistrationKey(input: { seatPoolId: $seatPoolId }) { registrationKey }
}`,
);

export const customerAppUsers = operation<
  { customer: { page: Page<{ id: string; userName: string }> } | null },
  PageOf<{ customerId: string }>
>(`query CustomerAppUsers($customerId: ID!, $after: String) {
  customer(id: $customerId) { page: appUsers(first: 100, after: $after) { edges { node { id userName } } ${PAGE} } }
}`);

export const createAppUser = operation<
  { result: { appUser: { id: string } } },
  { input: { customerId: string; userName: string; displayName: string; password: string | null } }
>(
  'mutation CreateAppUser($input: CreateAppUserInput!) { result: createAppUser(input: $input) { appUser { id } } }',
);

export const updateAppUser = operation<
  { result: { appUser: { id: string } } },
  { input: { appUserId: string; password?: string; disabled: boolean } }
>(
  'mutation UpdateAppUser($input: UpdateAppUserInput!) { result: updateAppUser(input: $input) { appUser { id } } }',
);

export const poolState = operation<
  { seatPool: (PoolSettings & { usage: Usage }) | null },
  { seatPoolId: string }
>(
  `query PoolState($seatPoolId: ID!) {
  seatPool(id: $seatPoolId) {
    mode licensedQuantity inactivityTimeoutSeconds forceLogoutHoldOffSeconds userAuthentication
    usage { ${USAGE} }
  }
}`,
);

export const loggedInDevices = operation<
  { seatPool: { page: Page<{ id: string; name: string }> } | null },
  PageOf<{ seatPoolId: string }>
>(`query LoggedInDevices($seatPoolId: ID!, $after: String) {
  seatPool(id: $seatPoolId) {
    page: devices(first: 100, after: $after, states: [HOLDING_SEAT, LAPSED]) { edges { node { id name } } ${PAGE} }
  }
}`);

export type StoredDenial = {
  id: string;
  at: string;
  deviceName: string;
  licensedQuantity: number;
  inUse: number;
};
export const poolDenials = operation<
  { seatPool: { page: Page<StoredDenial> } | null },
  PageOf<{ seatPoolId: string; since: string }>
>(`query PoolDenials($seatPoolId: ID!, $since: DateTime!, $after: String) {
  seatPool(id: $seatPoolId) {
    page: denials(first: 100, after: $after, since: $since) {
      edges { node { id at deviceName licensedQuantity inUse } } ${PAGE}
    }
  }
}`);

export type StoredLease = {
  device: { name: string };
  grantNumber: number;
  origin: 'LOGIN' | 'REGAIN' | 'TAKEOVER' | 'REGISTRATION';
  startedAt: string;
  endedAt: string | null;
  endReason: string | null;
};
export const poolLeases = operation<
  { seatPool: { page: Page<StoredLease> } | null },
  PageOf<{ seatPoolId: string; since: string }>
>(`query PoolLeases($seatPoolId: ID!, $since: DateTime!, $after: String) {
  seatPool(id: $seatPoolId) {
    page: leases(first: 100, after: $after, since: $since) {
      edges { node { device { name } grantNumber origin startedAt endedAt endReason } } ${PAGE}
    }
  }
}`);

export const seatUsage = operation<{ seatUsage: Usage }, { seatPoolId: string }>(
  `subscription SeatUsage($seatPoolId: ID!) { seatUsage(seatPoolId: $seatPoolId) { ${USAGE} } }`,
);

export const forceLogout = operation<
  { result: { changed: boolean } },
  { input: { deviceId: string; reason: string } }
>('mutation ForceLogout($input: ForceLogoutInput!) { result: forceLogout(input: $input) { changed } }');

export const removeDevice = operation<
  { result: { deviceId: string } },
  { input: { deviceId: string; reason: string } }
>('mutation RemoveDevice($input: RemoveDeviceInput!) { result: removeDevice(input: $input) { deviceId } }');
