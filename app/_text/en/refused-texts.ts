/** Support's question: somebody says that they were refused. */
export const refusedTexts = {
  title: 'Why was somebody refused?',
  intro:
    'Which device or person, and about when. Denials of all pools you may see are searched, two hours before and after.',
  who: 'Device or person',
  whoHint: 'Part of a device’s name or of a user name, or a device’s id. Blank: everybody.',
  when: 'About when',
  find: 'Find',
  wrongTime: 'Give a date and a time of the last sixty days.',
  caption: 'Denials around that time, the nearest first',
  found:
    '{count, plural, =0 {No denial around {time}.} one {One denial around {time}.} other {# denials around {time}, the nearest first.}}',
  foundMost:
    '{count, plural, one {The denial nearest to} other {The # denials nearest to}} {time}. Give a name to see fewer.',
  noneAtThatTime:
    'None of them was within two minutes of {time}. The refusal you are asked about may be another one, for a reason that is not listed here.',
  none: 'No denial found',
  noneHint: 'Try another spelling, only a part of the name, or another time.',
  noneHintTime: 'Try another time: two hours before and after are searched.',
  onlyDenials:
    'Only denials are listed: refusals because no licence was free. Wrong passwords, disabled users, suspended pools, hold-offs after a forced logout and ended registrations are not denials and are not listed here. Check that the time, the device and the person of a denial are those you are asked about.',
  atThatTime: 'at that time',
  matches: 'Matches your search',
  zone: 'Times in {zone}',
  away: '{sign, select, before {{duration} before} other {{duration} after}}',
  pool: 'Pool',
  why: 'Why?',
  whyOf: 'Why was {name} refused, {time}?',
  paletteWord: 'why',
  paletteWords: 'denied denial refusal could not log in get in',
  paletteFor: 'Why was “{text}” refused…',
  paletteHint: 'Or type: why, and a name',
  link: 'Somebody says they were refused? Find it by name and time',
} as const;
