import {
  formatMinute,
  listPortalUsers,
  listRecipientConsents,
  type OwnAlertMailRecord,
} from '../../../licensing';
import type {
  AlertResolvers,
  AlertSettingsResolvers,
  OwnAlertMailResolvers,
} from '../../generated/resolvers';
import { selects } from '../../selects';

export const Alert: AlertResolvers = {
  id: (alert, _args, { ctx }) => ctx.recordIds.encode('alert', alert.customerId, alert.id),
  seatPool: ({ customerId, seatPoolId }, _args, { loaders }) =>
    loaders.seatPool.load({ customerId, id: seatPoolId }),
  customer: ({ customerId }, _args, { loaders }) => loaders.customer.load(customerId),
  denialId: ({ customerId, denialId }, _args, { ctx }) =>
    denialId === null ? null : ctx.recordIds.encode('denial', customerId, denialId),
};

/** In the grace period somebody has not confirmed either. */
const shown = (consent: OwnAlertMailRecord['consent']) => (consent === 'GRACE' ? 'PENDING' : consent);

export const OwnAlertMail: OwnAlertMailResolvers = { consent: ({ consent }) => shown(consent) };

export const AlertSettings: AlertSettingsResolvers = {
  quietFrom: ({ quietFrom }) => (quietFrom === null ? null : formatMinute(quietFrom)),
  quietUntil: ({ quietUntil }) => (quietUntil === null ? null : formatMinute(quietUntil)),
  recipients: async ({ customerId, recipients }, _args, { ctx }, info) => {
    const people = selects(info, 'portalUser') ? await listPortalUsers({ ctx, input: { customerId } }) : [];
    const isConsentSelected = ['consent', 'askedAt', 'graceUntil', 'mayBeAsked'].some((field) =>
      selects(info, field),
    );
    const consents = isConsentSelected
      ? await listRecipientConsents({ ctx, input: { customerId, recipients } })
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
  mailConfigured: (_settings, _args, { ctx }) => ctx.outgoing.sendMail !== null,
  publicUrlConfigured: (_settings, _args, { ctx }) => ctx.outgoing.publicUrl !== null,
};
