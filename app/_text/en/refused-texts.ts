/** Support's question: somebody says that they were refused. */
export const refusedTexts = {
  title: 'Why was somebody refused?',
  intro:
    'Which device or person, and about when. All pools you may see are searched, two hours before and after.',
  who: 'Device or person',
  whoHint: 'Part of a device’s name or of a user name, or a device’s id. Blank: everybody.',
  when: 'About when',
  find: 'Find',
  wrongTime: 'Give a date and a time of the last sixty days.',
  caption: 'Refusals around that time, the nearest first',
  found:
    '{count, plural, =0 {Nobody was refused around {time}.} one {One refusal around {time}.} other {# refusals around {time}, the nearest first.}}',
  foundMost: 'The {count, number} nearest to {time}. Give a name to see fewer.',
  none: 'No such refusal',
  noneHint: 'Try another spelling, only a part of the name, or another time.',
  noneHintTime: 'Try another time: two hours before and after are searched.',
  noneOther:
    'Refusals for want of a licence are kept for sixty days. A wrong password, somebody who is disabled, a suspended pool or a hold-off after a forced logout is none, and is not found here.',
  zone: 'Times of {zone}',
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
