/** Messages to users for decisions that the device takes without the server. */
export const TEXTS = {
  LOGGED_OUT: 'You are logged out. Please log in.',
  DEVICE_NOT_REGISTERED: 'This device is not registered. Please register it.',
  REREGISTRATION_DUE: 'The registration of this device has ended. Please register it again.',
  REGISTRATION_UNANSWERED: 'The last registration of this device did not finish. Please register it again.',
  STORAGE_TAKEN: 'This app is open in another window. Please continue there.',
  STORAGE_UNREADABLE: 'This app cannot read its data on this device. Unlock the device, then try again.',
  STORAGE_CORRUPT: 'The data of this app on this device is damaged. Please contact IT.',
  STORAGE_UNWRITABLE:
    'This app cannot save its data on this device. Free some storage space, then try again.',
  REGISTRATION_NOT_SAVED:
    'The device is registered, but this app cannot save the registration. Free some storage space before you close the app.',
} as const;
