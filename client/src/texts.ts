/** What the server would say if it had been asked: only for what the device decides by itself. */
export const TEXTS = {
  LOGGED_OUT: 'You are logged out. Please log in.',
  DEVICE_NOT_REGISTERED: 'This device is not registered. Please register it.',
  REREGISTRATION_DUE: 'The registration of this device has ended. Please register it again.',
  REGISTRATION_UNANSWERED: 'The last registration of this device was not answered. Please register it again.',
  STORAGE_TAKEN: 'This device is in use in another window. Please go on there.',
} as const;
