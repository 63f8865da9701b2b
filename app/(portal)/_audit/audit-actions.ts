import type { Translate } from '@/app/_text/translate';

/** Actions of the audit trail by subject; their texts are below `audit.actions`. */
const GROUPS = {
  pools: {
    'seat-pool.created': 'seatPoolCreated',
    'seat-pool.updated': 'seatPoolUpdated',
    'seat-pool.registration-key-rotated': 'registrationKeyRotated',
  },
  devices: {
    'device.logged-out': 'deviceLoggedOut',
    'device.reregistered': 'deviceReregistered',
    'device.removed': 'deviceRemoved',
    'license.released': 'licenseReleased',
  },
  people: {
    'app-user.created': 'appUserCreated',
    'app-user.updated': 'appUserUpdated',
    'app-user.hold-off-lifted': 'appUserHoldOffLifted',
    'app-users.imported': 'appUsersImported',
  },
  team: {
    'portal-user.created': 'portalUserCreated',
    'portal-user.updated': 'portalUserUpdated',
    'portal-user.hold-off-lifted': 'portalUserHoldOffLifted',
    'portal-invitation.created': 'invitationCreated',
    'portal-invitation.resent': 'invitationResent',
    'portal-invitation.withdrawn': 'invitationWithdrawn',
    'portal-invitation.accepted': 'invitationAccepted',
  },
  access: {
    'portal-user.signed-in': 'signedIn',
    'portal-user.signed-out': 'signedOut',
    'portal-user.signed-out-everywhere': 'signedOutEverywhere',
    'portal-user.password-confirmed': 'passwordConfirmed',
  },
  alerts: {
    'alert.acknowledged': 'alertAcknowledged',
    'alert-settings.updated': 'alertSettingsUpdated',
    'alert-recipient.asked': 'alertRecipientAsked',
    'alert-recipient.confirmed': 'alertRecipientConfirmed',
    'alert-recipient.declined': 'alertRecipientDeclined',
    'webhook-endpoint.created': 'webhookEndpointCreated',
    'webhook-endpoint.updated': 'webhookEndpointUpdated',
    'webhook-endpoint.removed': 'webhookEndpointRemoved',
    'webhook-endpoint.secret-rotated': 'webhookSecretRotated',
  },
  displays: {
    'display-link.created': 'displayLinkCreated',
    'display-link.updated': 'displayLinkUpdated',
    'display-link.revoked': 'displayLinkRevoked',
  },
  tokens: {
    'api-token.created': 'apiTokenCreated',
    'api-token.revoked': 'apiTokenRevoked',
  },
  catalogue: {
    'customer.created': 'customerCreated',
    'customer.updated': 'customerUpdated',
    'application.created': 'applicationCreated',
    'application.updated': 'applicationUpdated',
  },
} as const;

export type AuditGroup = keyof typeof GROUPS;

type ActionText = { [Group in AuditGroup]: (typeof GROUPS)[Group][keyof (typeof GROUPS)[Group]] }[AuditGroup];

const NAMES: Readonly<Record<string, ActionText>> = Object.assign({}, ...Object.values(GROUPS));

const OF_CUSTOMERS = [
  'pools',
  'devices',
  'people',
  'team',
  'alerts',
  'access',
  'displays',
  'tokens',
] as const;
const OF_ALL = ['catalogue', ...OF_CUSTOMERS] as const;

/** Actions that can occur in a customer's trail or in all trails, by subject. */
export const auditGroups = (ofAll: boolean): { group: AuditGroup; actions: string[] }[] =>
  (ofAll ? OF_ALL : OF_CUSTOMERS).map((group) => ({ group, actions: Object.keys(GROUPS[group]) }));

/** Text of an action; the API's own name if this version does not know it. */
export function auditActionName(t: Translate, action: string): string {
  const name = Object.hasOwn(NAMES, action) ? NAMES[action] : undefined;
  return name ? t(`audit.actions.${name}`) : action;
}

/** Actions that a filter value selects: those of a group, or a single one. Null: all. */
export function actionsOf(choice: string | null): string[] | null {
  if (choice === null) return null;
  return Object.hasOwn(GROUPS, choice) ? Object.keys(GROUPS[choice as AuditGroup]) : [choice];
}
