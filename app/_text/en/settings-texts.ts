export const settingsTexts = {
  title: 'Settings',
  save: 'Save',
  saving: 'Saving…',
  undo: 'Undo',
  effect: 'What this does',
  reading: 'Looking at the seats held now…',
  previewFailed: 'What it would do cannot be said at the moment.',
  outOfBounds: 'Give a time between {min} and {max}.',
  quantityBounds: 'Give a number between {min, number} and {max, number}.',
  readOnly: 'Only an administrator of the customer or the vendor can change this.',
  theirs: '{who} has meanwhile changed this to {value}.',
  theirsHint: 'What you typed is not saved. Saving it replaces their change.',
  takeTheirs: 'Take {value}',
  keepMine: 'Keep mine',
  somebody: 'Somebody',
  changedBy: '{who} changed the settings',
  saved: '{setting}: {value}',

  timeout: 'Inactivity time-out',
  timeoutHint_CONCURRENT:
    'A seat lapses when its device has made no call for this long. The device stays logged in, and gets a seat again at its next check-point if one is free.',
  timeoutHint_NAMED: 'Counts in concurrent pools only: here each registered device keeps its licence.',
  timeoutIn_minutes: 'Time-out in minutes',
  timeoutIn_seconds: 'Time-out in seconds',
  bounds_NAMED: 'Between {min} and {max}.',
  bounds_CONCURRENT: 'Between {min} and {max}. Applies at once to every device of the pool.',
  timeoutSaved: 'The time-out is now {value}',

  quantity: 'Licences owned',
  quantityIn: 'Number of licences',
  quantityHint: 'How many devices may hold a seat, or a named licence, at once.',
  licences: '{count, plural, one {# licence} other {# licences}}',
  quantityRange: '0 to {max, number}.',

  mode: 'Mode',
  modeHint: 'What a licence counts: devices at work, or devices registered.',
  modeSwitch: 'Switch to {mode}…',
  modeSwitchTitle: 'Switch this pool to {mode}?',
  modeSwitchConfirm: 'Switch',
  modeSwitching: 'Switching…',
  concurrentUnsupported:
    '{application} does not support concurrent licences, so its pools are always named. That is a property of the application.',
  modeSaved: 'The pool is now {mode}',

  holdOff: 'Hold-off after logging out',
  holdOffHint:
    'For this long a device that was logged out in the portal cannot take a seat, so that the person it was freed for gets it.',
  holdOffIn: 'Hold-off in seconds',
  holdOffRange: '0 to {max, number}; 0 turns it off.',
  holdOffEffect_CONCURRENT:
    '{held, plural, =0 {No seat is held now.} one {The seat held now stays.} other {The # seats held now stay.}} It counts for log-outs from now on; a device that is held off already waits as long as it was told.',
  holdOffEffect_NAMED: 'Nothing happens now: in a named pool no device is held off.',
  off: 'Off',

  reregistration: 'Registration is good for',
  reregistrationHint:
    'Named pools: a device must register again within this time. It may work without internet until then, and not a moment longer.',
  reregistrationIn: 'Registration is good for, in hours',
  reregistrationRange: '1 to {max, plural, one {# hour} other {# hours}}.',
  reregistrationEffect_NAMED:
    '{held, plural, =0 {No licence is taken now.} one {The licence taken now keeps its date.} other {The # licences taken now keep their dates.}} It counts for registrations made or renewed from now on.',
  reregistrationEffect_CONCURRENT:
    'Nothing happens now: registrations of a concurrent pool do not end. It counts when the pool becomes named.',
  lasts: 'That is {duration}.',

  authentication: 'Who checks passwords',
  authenticationHint: 'Who makes sure that it is really this person who logs in on a device.',
  authentication_PASSWORD: 'Seatwise',
  authentication_PASSWORD_hint: 'People log in on devices with a password kept here.',
  authentication_TRUSTED: 'The application',
  authentication_TRUSTED_hint: 'The application has made sure who it is before it logs in here.',
  authenticationEffect_PASSWORD:
    '{held, plural, =0 {No seat is held now.} one {The seat held now stays.} other {The # seats held now stay.}} From the next login on the app must send a password; people without one cannot log in.',
  authenticationEffect_TRUSTED:
    '{held, plural, =0 {No seat is held now.} one {The seat held now stays.} other {The # seats held now stay.}} From the next login on no password is asked for: the application answers for who it is.',

  key: 'Registration key',
  keyHint:
    'What a device registers with in this pool. The server keeps only its hash, so nobody can look it up.',
  keyReadOnly: 'Only an administrator of the customer or the vendor can make a new one.',
  keyReplace: 'Make a new key…',
  keyTitle: 'Make a new registration key?',
  keyConsequence:
    'The key used until now stops working at once for new registrations. {registered, plural, =0 {No device is registered yet.} one {The device registered already goes on working.} other {The # devices registered already go on working.}}',
  keyConfirm: 'Make a new key',
  keyBusy: 'Making a new key…',
  keyReady: 'The new registration key',
  keyReadyHint:
    'Copy it, or let the app scan the code. The old key no longer works; devices registered before go on.',
  keySaved: 'The registration key was replaced',

  suspension: 'Suspension',
  suspensionHint: 'A suspended pool grants, renews and registers nothing. Refusals then are no denials.',
  suspend: 'Suspend this pool…',
  suspendTitle: 'Suspend this pool?',
  suspendEffect_CONCURRENT:
    '{held, plural, =0 {No seat is held now.} one {The seat held now runs out by itself, within {timeout}.} other {The # seats held now run out by themselves, within {timeout}.}} No device can log in, take a seat, renew one or register until the suspension is lifted.',
  suspendEffect_NAMED:
    '{held, plural, =0 {No licence is taken now.} one {The licence taken now stays taken until its date.} other {The # licences taken now stay taken until their dates.}} No device can log in or register, and every check-point is refused, until the suspension is lifted.',
  suspendConfirm: 'Suspend',
  suspending: 'Suspending…',
  suspendedState: 'This pool is suspended.',
  suspendedNow: 'The pool is suspended',
  lift: 'Lift the suspension…',
  liftTitle: 'Lift the suspension?',
  liftEffect:
    'Everything works again at once: devices log in, take seats and register as before. Nothing has to be set up anew.',
  liftConfirm: 'Lift the suspension',
  lifting: 'Lifting…',
  liftedNow: 'The suspension is lifted',
  activeState: 'This pool is in use.',

  others: 'Set by the vendor',
  othersHint: 'Only an administrator of the vendor can change these.',

  effects: {
    held_CONCURRENT:
      '{held, plural, =0 {No seat is held now.} one {# seat is held now.} other {# seats are held now.}}',
    held_NAMED:
      '{held, plural, =0 {No licence is taken now.} one {# licence is taken now.} other {# licences are taken now.}}',
    lapsing:
      '{lapsing, plural, =0 {None of them lapses at once.} one {# of them lapses at once, because its device has been idle for longer.} other {# of them lapse at once, because their devices have been idle for longer.}}',
    longer: '{held, plural, one {It lasts longer from now on.} other {They last longer from now on.}}',
    returning:
      '{returning, plural, one {# lapsed device holds its seat again at once, because nobody took it.} other {# lapsed devices hold their seats again at once, because nobody took them.}}',
    nextLogin: 'It counts from the next login on.',
    timeoutNamed:
      'Nothing changes for them: this pool is named. The time-out counts when it becomes concurrent.',
    over_CONCURRENT:
      'That is {over, plural, one {# more than licences} other {# more than licences}}. Nobody is thrown out, but no seat is granted and none regained until {over, plural, one {# has} other {# have}} been given up.',
    over_NAMED:
      'That is {over, plural, one {# more than licences} other {# more than licences}}. Nobody loses a licence, but no device can register until {over, plural, one {# has} other {# have}} been given up.',
    left_CONCURRENT:
      '{left, plural, =0 {With that every seat is taken: the next device to ask is refused.} one {# seat is left for others.} other {# seats are left for others.}}',
    left_NAMED:
      '{left, plural, =0 {With that every licence is taken: the next device to register is refused.} one {# licence is left for others.} other {# licences are left for others.}}',
    toRemove:
      '{registered, plural, one {# device is} other {# devices are}} registered and {owned, plural, =0 {no licence is} one {# licence is} other {# licences are}} owned. Remove {toRemove, plural, one {# device} other {# devices}} first.',
    toNamed:
      '{taken, plural, =0 {No device is registered yet: every licence stays free.} one {The registered device takes a licence until it must register again.} other {Each of the # registered devices takes a licence until it must register again.}} {left, plural, =0 {No licence is left.} one {# licence is left.} other {# licences are left.}}',
    toNamedLeases:
      '{ending, plural, =0 {No seat is held now.} one {The seat held now ends; its device stays logged in and goes on working.} other {The # seats held now end; their devices stay logged in and go on working.}}',
    toConcurrent:
      'Every registration stays. {ending, plural, =0 {No licence is taken now.} one {The licence taken now is given back.} other {The # licences taken now are given back.}} Everybody is logged out, and nobody holds a seat until they log in.',
  },

  changes: 'Latest changes',
  changesCaption: 'The latest changes of the settings, the newest first',
  noChanges: 'Nothing has been changed yet.',
  allChanges: 'All changes in the audit trail',
  when: 'When',
  who: 'Who',
  what: 'What',
} as const;
