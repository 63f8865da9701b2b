import type { BenchData } from './portal-bench-data';

export type BenchQuery = { name: string; document: string; variables: Record<string, unknown> };

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const PAGE_SIZE = 50;
const TIME_ZONE = 'Europe/Berlin';
const ORDERS = ['NAME', 'PERSON', 'STATE', 'LAPSES', 'LOGGED_IN', 'LAST_USED', 'REGISTERED', 'REREGISTER_BY'];
const STATES = ['HOLDING_SEAT', 'LAPSED', 'LOGGED_OUT', 'REMOVED'];

const PAGE = 'totalCount pageInfo { hasNextPage endCursor }';
const EVENT =
  'pageInfo { hasNextPage endCursor } edges { node { id at kind deviceName userName action by note grantNumber device { id } } }';

const ofPool = (parameters: string, field: string) =>
  `query Bench($seatPoolId: ID!${parameters && `, ${parameters}`}) { seatPool(id: $seatPoolId) { id ${field} } }`;

const DEVICES = ofPool(
  '$first: Int!, $after: String, $search: String, $states: [DeviceState!], $orderBy: DeviceOrder',
  `devices(first: $first, after: $after, search: $search, states: $states, orderBy: $orderBy) {
    ${PAGE}
    edges { node {
      id name installationId platform appVersion state hardLogin user { id userName displayName } lease { expiresAt }
      registeredAt reregisterBy loggedInAt lastUsedAt lastAction
    } }
  }`,
);
const DENIALS = ofPool(
  '$first: Int!, $after: String, $since: DateTime, $until: DateTime, $search: String, $actions: [String!]',
  `denials(first: $first, after: $after, since: $since, until: $until, search: $search, actions: $actions) {
    ${PAGE} edges { node { id at deviceName userName action licensedQuantity inUse device { id } } }
  }`,
);
const EPISODES = ofPool(
  '$first: Int!, $search: String',
  `denialEpisodes(first: $first, search: $search) {
    ${PAGE} edges { node { startedAt endedAt denialCount deviceName userName admittedAt device { id } } }
  }`,
);
const SUMMARY = ofPool(
  '$timeZone: String!',
  `denialSummary(timeZone: $timeZone) {
    since denialCount episodeCount deviceCount
    days { date startsAt endsAt denialCount episodeCount peakInUse fullSeconds }
    hours { weekday hour denialCount } actions { action denialCount }
  }`,
);
const DENIAL_HOLDERS = ofPool(
  '$since: DateTime!',
  'denials(first: 1, since: $since) { edges { node { id holders { deviceName userName since lastCallAt idleSeconds device { id } } } } }',
);
const HISTORY = ofPool('$since: DateTime!', 'usageHistory(since: $since) { at inUse licensedQuantity }');
const SEATS = ofPool(
  '$after: String',
  `seats(first: 100, after: $after) {
    ${PAGE} edges { node {
      number device { id name } user { id displayName } since expiresAt remainingSeconds inactivityTimeoutSeconds lastCallAt lastAction
    } }
  }`,
);
const FIGURES = ofPool(
  '$day: DateTime!, $week: DateTime!',
  `usage { licensedQuantity inUse free registeredDevices denialsLast24Hours nextLapseAt asOf version }
   today: denialCount(since: $day) thisWeek: denialCount(since: $week) peakInUse(since: $day)`,
);
const EVENTS = ofPool('$first: Int!', `events(first: $first) { ${EVENT} }`);
const TIMELINE = `query Bench($deviceId: ID!, $kinds: [SeatEventKind!]) {
  device(id: $deviceId) { id name state timeline(first: ${PAGE_SIZE}, kinds: $kinds) { ${EVENT} } }
}`;
const OVERVIEW = `query Bench($search: String, $day: DateTime!, $week: DateTime!) {
  seatPools(first: 100, search: $search) {
    ${PAGE}
    edges { node {
      id mode suspended customer { id name } application { id code name }
      usage { seatPoolId licensedQuantity inUse free registeredDevices denialsLast24Hours nextLapseAt asOf version }
      thisWeek: denialCount(since: $week) peakInUse(since: $day)
    } }
  }
}`;
const SEARCH = `query Bench($text: String!) {
  search(text: $text) {
    __typename
    ... on Customer { id code name }
    ... on SeatPool { id customer { name } application { code name } }
    ... on Device { id name seatPool { id } }
    ... on AppUser { id userName displayName }
  }
}`;

/** Queries of the pages when they open, and when a list is sorted, filtered or searched. */
export function portalQueries({ seatPoolId, deviceId }: BenchData): BenchQuery[] {
  const before = (ms: number) => new Date(Date.now() - ms).toISOString();
  const pool = (name: string, document: string, variables: Record<string, unknown> = {}): BenchQuery => ({
    name,
    document,
    variables: { seatPoolId, first: PAGE_SIZE, ...variables },
  });
  const overview = { day: before(DAY_MS), week: before(7 * DAY_MS) };
  return [
    pool('devices', DEVICES),
    ...ORDERS.flatMap((field) =>
      ['ASC', 'DESC'].map((direction) =>
        pool(`devices by ${field} ${direction}`, DEVICES, { orderBy: { field, direction } }),
      ),
    ),
    ...STATES.map((state) => pool(`devices ${state}`, DEVICES, { states: [state] })),
    pool('devices found by name', DEVICES, { search: 'anner 77' }),
    pool('devices found by person', DEVICES, { search: 'user 12' }),
    pool('devices found: none', DEVICES, { search: 'no such device' }),
    pool('denials', DENIALS),
    pool('denials of a day', DENIALS, { since: before(31 * DAY_MS), until: before(30 * DAY_MS) }),
    pool('denials found', DENIALS, { search: 'scanner 77' }),
    pool('denials at a check-point', DENIALS, { actions: ['REFRESH'] }),
    pool('who held 2,000 seats', DENIAL_HOLDERS, { since: before(60 * DAY_MS) }),
    pool('episodes', EPISODES),
    pool('episodes found', EPISODES, { search: 'scanner 77' }),
    pool('denial summary', SUMMARY, { timeZone: TIME_ZONE }),
    pool('figures', FIGURES, overview),
    pool('use of 24 hours', HISTORY, { since: before(DAY_MS) }),
    pool('use of 60 days', HISTORY, { since: before(59.9 * DAY_MS) }),
    pool('seats', SEATS),
    pool('events', EVENTS),
    { name: 'timeline of a device', document: TIMELINE, variables: { deviceId } },
    { name: 'timeline: lapses', document: TIMELINE, variables: { deviceId, kinds: ['LAPSED'] } },
    { name: 'overview of 401 pools', document: OVERVIEW, variables: overview },
    { name: 'overview, found', document: OVERVIEW, variables: { ...overview, search: 'customer 19' } },
    { name: 'search: many', document: SEARCH, variables: { text: 'scanner' } },
    { name: 'search: few', document: SEARCH, variables: { text: 'user 1234' } },
    { name: 'search: none', document: SEARCH, variables: { text: 'nothing like it' } },
  ];
}
