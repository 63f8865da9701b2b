export const liveTexts = {
  live: 'Live',
  connecting: 'Connecting…',
  reconnecting: 'Reconnecting,',
  asOf: 'as of {time}',
  heardAt: 'Last heard from the server at {time}',
} as const;
