import { MFS, MIMS, POA, POD } from '../client/src/profiles';
import type { DemoApplication } from './demo-types';

const MINUTES = 60;
const HOURS = 3600;

export const demoApplications: readonly DemoApplication[] = [
  {
    code: MIMS.code,
    name: 'Mobile Inventory',
    supportsConcurrent: true,
    checkpoints: MIMS.checkpoints,
    minInactivityTimeoutSeconds: 5 * MINUTES,
    maxInactivityTimeoutSeconds: 60 * MINUTES,
  },
  {
    code: MFS.code,
    name: 'Mobile Field Service',
    supportsConcurrent: true,
    checkpoints: MFS.checkpoints,
    minInactivityTimeoutSeconds: 5 * MINUTES,
    maxInactivityTimeoutSeconds: 8 * HOURS,
  },
  { code: POA.code, name: 'Proof of Arrival', supportsConcurrent: false },
  { code: POD.code, name: 'Proof of Delivery', supportsConcurrent: false },
];
