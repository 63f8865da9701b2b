import {
  deliverMails,
  deliverWebhooks,
  evaluateAlerts,
  keepGrace,
  lookForIdleLicenses,
  queueDigests,
  queueMonthlyReports,
  type Runtime,
} from '../../licensing';
import type { AlertLoopSteps } from './alert-loop';

/** What the alert loop does. */
export const alertSteps = (runtime: Runtime): AlertLoopSteps => ({
  evaluate: {
    'evaluating alerts': () => evaluateAlerts({ runtime }),
    'keeping recipients who cannot be asked to confirm': () => keepGrace({ runtime }),
    'writing mails about alerts': () => queueDigests({ runtime }),
    'looking for idle licences': () => lookForIdleLicenses({ runtime }),
    'writing monthly reports': () => queueMonthlyReports({ runtime }),
  },
  deliver: {
    'posting webhooks': async (isStopped) => (await deliverWebhooks({ runtime, isStopped })).posted,
    'sending mails': async () => (await deliverMails({ runtime })).tried,
  },
});
