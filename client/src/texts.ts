/** What the server would say if it had been asked: only for what the device decides by itself. */
export const TEXTS = {
  LOGGED_OUT: 'You are logged out. Please log in.',
  DEVICE_NOT_REGISTERED: 'This device is not registered. Please register it.',
  REREGISTRATION_DUE: 'The registration of this device has ended. Please register it again.',
} as const;
