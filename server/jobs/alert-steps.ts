import {
  deliverMails,
  deliverWebhooks,
  evaluateAlerts,
  lookForIdleLicenses,
  queueDigests,
  queueMonthlyReports,
  type Runtime,
} from '../../licensing';
import type { AlertLoopSteps } from './alert-loop';

/** What the alert loop does: what people wait for first. */
export const alertSteps = (runtime: Runtime): AlertLoopSteps => ({
  async evaluate() {
    await evaluateAlerts({ runtime });
    await queueDigests({ runtime });
    await lookForIdleLicenses({ runtime });
    await queueMonthlyReports({ runtime });
  },
  deliver: [
    async () => (await deliverWebhooks({ runtime })).posted,
    async () => (await deliverMails({ runtime })).tried,
  ],
});
