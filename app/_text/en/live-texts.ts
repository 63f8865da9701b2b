export const liveTexts = {
  live: 'Live',
  connecting: 'Connecting…',
  reconnecting: 'Reconnecting,',
  asOf: 'as of {time}',
  offline: 'No connection to the server.',
  offlineHint: 'The page you open next is loaded when the connection is back.',
  heardAt: 'Last heard from the server at {time}',
} as const;
