/** Logging out, removing, releasing: what is done to a device from the portal. */
export const logoutTexts = {
  title: 'Log out {name}?',
  consequence:
    'Its seat is free at once, and the person has to log in again. Work that the app has not sent yet stays on the device.',
  consequenceLapsed:
    'It holds no seat at the moment. The person has to log in again; work that the app has not sent yet stays on the device.',
  consequenceNamed:
    'The person has to log in again. The device keeps its licence, and work that the app has not sent yet stays on it.',
  holdOff:
    'For {duration} after that the device cannot take a seat, so that the person you free it for gets it.',
  reason: 'Why?',
  reasonHint: 'Shown on the device and kept in the records.',
  keptHint: 'Kept in the records.',
  usual: {
    seatNeeded: 'Seat needed elsewhere',
    leftBehind: 'Device left behind',
    shiftOver: 'End of shift',
  },
  confirm: 'Log out',
  busy: 'Logging out…',
  done: '{name} is logged out',
  doneHint: 'It holds no seat any more.',
  doneHintNamed: 'It keeps its licence.',
  unchanged: '{name} was logged out already',
  unchangedHint: 'Nobody was logged in on it any more; nothing was changed.',
  outcomeUnknown: 'It is not known whether this was done. Doing it again does no harm.',
  many: {
    title: 'Log out {count, plural, one {# device} other {# devices}}?',
    consequence:
      'Their seats are free at once, and the people have to log in again. Work that the apps have not sent yet stays on the devices.',
    consequenceNamed:
      'The people have to log in again. The devices keep their licences, and work that the apps have not sent yet stays on them.',
    holdOff: 'For {duration} after that none of them can take a seat, so that others get them.',
    list: 'Devices that are logged out',
    nobody: 'nobody',
    confirm: 'Log out {count, plural, one {# device} other {# devices}}',
    again: 'Log out the other {count, number}',
    progress: '{done, number} of {count, number} logged out',
    partly: '{done, plural, =0 {No device is} one {# device is} other {# devices are}} logged out.',
    rest: '{count, plural, one {The other one was not asked for.} other {The other # were not asked for.}}',
    unknown:
      '{count, plural, one {Of one device it is not known.} other {Of # devices it is not known.}} Doing it again does no harm.',
    refused: '{count, plural, one {The other one is not.} other {The other # are not.}}',
    done: '{count, plural, one {# device is logged out} other {# devices are logged out}}',
    already: '{count, plural, =0 {} one {One of them was already.} other {# of them were already.}}',
  },
  removal: {
    title: 'Remove {name}?',
    consequence:
      'Its seat is free at once and the app on it stops working. To come back it has to be registered again. Work that the app has not sent yet can then no longer be sent.',
    consequenceNamed:
      'The app on it can no longer reach the server. Its licence comes back on {date}: until then the app may go on working without a connection.',
    consequenceEnded: 'The app on it can no longer reach the server. It holds no licence any more.',
    early: 'If the device is lost or broken, the licence can be released early afterwards.',
    earlyBySupport: 'If the device is lost or broken, ask the vendor’s support to release the licence early.',
    confirm: 'Remove',
    busy: 'Removing…',
    usual: {
      lost: 'Lost or stolen',
      broken: 'Broken',
      replaced: 'Replaced by another device',
      retired: 'No longer in use',
    },
    done: '{name} is removed',
    freedNow: 'Its seat is free.',
    freedAt: 'Its licence is free on {date}.',
  },
  removeAll: {
    title: 'Remove {count, plural, one {# device} other {# devices}}?',
    consequence:
      'Their seats are free at once, and the apps on them stop working. What they have not sent yet can then no longer be sent.',
    consequenceNamed:
      'The apps on them can no longer reach the server. Each licence is free when the registration of its device ends.',
    again:
      'To come back, a device has to be registered again. If a stranger has the registration key, replace the key first.',
    most: '{count, plural, one {# device is} other {Up to # devices are}} removed at a time.',
    progress: '{done, number} of {count, number} removed',
    partly:
      '{done, plural, =0 {No device is} one {# device is} other {# devices are}} known to be removed. Doing it again removes the rest.',
    confirm: 'Remove {count, plural, one {# device} other {# devices}}',
    usual: { strange: 'Registered by a stranger' },
    done: '{count, plural, one {# device is removed} other {# devices are removed}}',
  },
  release: {
    title: 'Release the licence of {name}?',
    consequence:
      'The licence is free for another device at once, not only on {date}. The app may go on working without a connection until that date, so release it only when the device is out of use.',
    confirm: 'Release licence',
    busy: 'Releasing…',
    usual: { lost: 'Lost or stolen', broken: 'Broken', replaced: 'Replaced by another device' },
    done: 'The licence of {name} is free',
    doneHint: 'Another device can be registered with it.',
  },
} as const;
