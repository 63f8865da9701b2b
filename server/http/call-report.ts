import type { IncomingMessage } from 'node:http';
import type { TransportOptions } from '../../graphql/transport/options';

type GetReport = Parameters<NonNullable<TransportOptions['onCall']>>[1];

/** Carries what is known of a GraphQL call to the log line of its request. */
export function createCallReports() {
  const reports = new WeakMap<IncomingMessage, GetReport>();
  return {
    keep: (req: IncomingMessage, report: GetReport) => void reports.set(req, report),
    /** Fields of the log line. Nothing that the caller sent but names of the schema. */
    describe(req: IncomingMessage): object | undefined {
      const report = reports.get(req)?.();
      if (!report) return undefined;
      const { operation, outcome, actor, address } = report;
      return { operation, outcome, ...describeActor(actor), address };
    },
  };
}

function describeActor(actor: ReturnType<GetReport>['actor']): object {
  if (actor?.kind === 'device')
    return { role: 'DEVICE', customerId: actor.customerId, deviceId: actor.deviceId };
  if (actor?.kind === 'portal')
    return { role: actor.role, customerId: actor.customerId, portalUserId: actor.portalUserId };
  if (actor?.kind === 'display')
    return { role: 'DISPLAY', customerId: actor.customerId, displayLinkId: actor.displayLinkId };
  return { role: 'ANONYMOUS' };
}
