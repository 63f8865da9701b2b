import {
  deliverMails,
  deliverWebhooks,
  evaluateAlerts,
  extendGrace,
  findIdleLicenses,
  purgeDaily,
  queueDigests,
  queueMonthlyReports,
  type Runtime,
} from '../../licensing';
import type { JobSteps } from './job-loop';

/** Steps of the job loop: all background work of a process. */
export const jobSteps = (runtime: Runtime): JobSteps => ({
  evaluate: {
    'evaluating alerts': () => evaluateAlerts({ runtime }),
    'keeping recipients who cannot be asked to confirm': () => extendGrace({ runtime }),
    'writing mails about alerts': () => queueDigests({ runtime }),
    'looking for idle licences': () => findIdleLicenses({ runtime }),
    'writing monthly reports': () => queueMonthlyReports({ runtime }),
  },
  daily: {
    'removing expired records': () => purgeDaily({ runtime }),
  },
  deliver: {
    'posting webhooks': async (isStopped) => (await deliverWebhooks({ runtime, isStopped })).posted,
    'sending mails': async () => (await deliverMails({ runtime })).tried,
  },
});
