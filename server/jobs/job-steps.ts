import {
  deliverMails,
  deliverWebhooks,
  evaluateAlerts,
  keepGrace,
  lookForIdleLicenses,
  purgeDaily,
  queueDigests,
  queueMonthlyReports,
  type Runtime,
} from '../../licensing';
import type { JobSteps } from './job-loop';

/** Everything a process does by itself, alerts above all. */
export const jobSteps = (runtime: Runtime): JobSteps => ({
  evaluate: {
    'evaluating alerts': () => evaluateAlerts({ runtime }),
    'keeping recipients who cannot be asked to confirm': () => keepGrace({ runtime }),
    'writing mails about alerts': () => queueDigests({ runtime }),
    'looking for idle licences': () => lookForIdleLicenses({ runtime }),
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
