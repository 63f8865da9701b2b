import type { DemoApplication } from './demo-types';

const MINUTES = 60;
const HOURS = 3600;

export const demoApplications: readonly DemoApplication[] = [
  {
    code: 'MIMS',
    name: 'Mobile Inventory',
    supportsConcurrent: true,
    checkpoints: ['START_SUB_APPLICATION'],
    minInactivityTimeoutSeconds: 5 * MINUTES,
    maxInactivityTimeoutSeconds: 60 * MINUTES,
  },
  {
    code: 'MFS',
    name: 'Mobile Field Service',
    supportsConcurrent: true,
    checkpoints: [
      'REFRESH',
      'VIEW_VEHICLE_PARTS',
      'TRAVEL',
      'ARRIVE',
      'START_JOB',
      'PAUSE_JOB',
      'RESUME_JOB',
    ],
    minInactivityTimeoutSeconds: 5 * MINUTES,
    maxInactivityTimeoutSeconds: 8 * HOURS,
  },
  { code: 'POA', name: 'Proof of Arrival', supportsConcurrent: false },
  { code: 'POD', name: 'Proof of Delivery', supportsConcurrent: false },
];
