import * as licensing from '../../licensing';
import type { GraphqlContext } from '../context';
import type { Resolvers } from '../generated/resolvers';
import { isFieldSelected } from '../is-field-selected';
import { isSelf } from './portal-user';

/** Whether the server is configured to send e-mails and to put links in them. */
const ofServer = {
  mailConfigured: (_parent: object, _args: object, { ctx }: GraphqlContext) => ctx.outgoing.sendMail !== null,
  publicUrlConfigured: (_parent: object, _args: object, { ctx }: GraphqlContext) =>
    ctx.outgoing.publicUrl !== null,
};

export const alert: Resolvers = {
  Query: {
    alerts: (_parent, input, { ctx }, info) =>
      licensing.listAlerts({ ctx, input: { ...input, counted: isFieldSelected(info, 'totalCount') } }),
  },
  Mutation: {
    acknowledgeAlert: (_parent, { input }, { ctx }) => licensing.acknowledgeAlert({ ctx, input }),
    updateAlertSettings: (_parent, { input }, { ctx }) => licensing.updateAlertSettings({ ctx, input }),
    updateOwnAlertMail: (_parent, { input }, { ctx }) => licensing.updateOwnAlertMail({ ctx, input }),
    sendTestMail: (_parent, { input }, { ctx }) => licensing.sendTestMail({ ctx, input }),
    sendMonthlyReport: (_parent, { input }, { ctx }) => licensing.sendMonthlyReport({ ctx, input }),
  },
  Customer: {
    alertSettings: (customer, _args, { ctx }) =>
      licensing.getAlertSettings({ ctx, input: { customerId: customer.id } }),
    reportMonths: (customer, _args, { ctx }) =>
      licensing.listReportMonths({ ctx, input: { customerId: customer.id } }),
    monthlyReport: (customer, { month }, { ctx }) =>
      licensing.getMonthlyReport({ ctx, input: { customerId: customer.id, month } }),
  },
  PortalUser: {
    alertMail: (person, _args, { ctx }) => (isSelf(ctx, person) ? licensing.getOwnAlertMail({ ctx }) : null),
  },
  Alert: {
    id: (alert, _args, { ctx }) => ctx.recordIds.encode('alert', alert.customerId, alert.id),
    seatPool: ({ customerId, seatPoolId }, _args, { loaders }) =>
      loaders.seatPool.load({ customerId, id: seatPoolId }),
    customer: ({ customerId }, _args, { loaders }) => loaders.customer.load(customerId),
    denialId: ({ customerId, denialId }, _args, { ctx }) =>
      denialId === null ? null : ctx.recordIds.encode('denial', customerId, denialId),
  },
  AlertSettings: {
    quietFrom: ({ quietFrom }) => (quietFrom === null ? null : licensing.formatMinute(quietFrom)),
    quietUntil: ({ quietUntil }) => (quietUntil === null ? null : licensing.formatMinute(quietUntil)),
    recipients: async ({ customerId, recipients }, _args, { ctx }, info) => {
      const people = isFieldSelected(info, 'portalUser')
        ? await licensing.listPortalUsers({ ctx, input: { customerId } })
        : [];
      const isConsentSelected = ['consent', 'askedAt', 'graceUntil', 'mayBeAsked'].some((field) =>
        isFieldSelected(info, field),
      );
      const consents = isConsentSelected
        ? await licensing.listRecipientConsents({ ctx, input: { customerId, recipients } })
        : [];
      return recipients.map((recipient) => {
        const { portalUserId, ...rest } = recipient;
        const found = consents.find((one) => one.recipient === recipient);
        const consent = found?.consent ?? null;
        return {
          ...rest,
          portalUser: people.find(({ id }) => id === portalUserId) ?? null,
          consent: shown(consent),
          mayBeAsked: found?.mayBeAsked ?? false,
          askedAt: found?.record?.askedAt ?? null,
          graceUntil: consent === 'GRACE' ? (found?.record?.graceUntil ?? null) : null,
        };
      });
    },
    ...ofServer,
  },
  OwnAlertMail: { consent: ({ consent }) => shown(consent), ...ofServer },
  MonthlyReport: {
    customer: ({ customerId }, _args, { loaders }) => loaders.customer.load(customerId),
  },
  MonthlyReportPool: {
    seatPool: ({ seatPool }, _args, { loaders }) => loaders.seatPool.load(seatPool),
  },
};

/** The API has no separate value for the grace period, in which the address is not confirmed yet. */
const shown = (consent: licensing.OwnAlertMailRecord['consent']) =>
  consent === 'GRACE' ? 'PENDING' : consent;
