export const actionsTexts = {
  LOGIN: 'Login',
  REGISTER: 'Register',
  START_SUB_APPLICATION: 'Start sub application',
  REFRESH: 'Refresh',
  VIEW_VEHICLE_PARTS: 'View vehicle parts',
  TRAVEL: 'Travel',
  ARRIVE: 'Arrive',
  START_JOB: 'Start job',
  PAUSE_JOB: 'Pause job',
  RESUME_JOB: 'Resume job',
} as const;
