import type { ApiTokenScope, PortalActor, PortalRole } from '../actor';

/**
 * Credential that a permission requires: any session or token; a session or a token of at least this scope; or a
 * session.
 */
export type Credential = 'ANY' | Exclude<ApiTokenScope, 'READ'> | 'SESSION';

type Rule = { roles: readonly PortalRole[]; credential: Credential };

const EVERYBODY = ['VENDOR_ADMIN', 'SUPPORT', 'CUSTOMER_ADMIN', 'CUSTOMER_VIEWER'] as const;
const VENDOR = ['VENDOR_ADMIN', 'SUPPORT'] as const;
const VENDOR_ADMIN = ['VENDOR_ADMIN'] as const;
const CUSTOMERS = ['CUSTOMER_ADMIN', 'CUSTOMER_VIEWER'] as const;
const ADMINS = ['VENDOR_ADMIN', 'CUSTOMER_ADMIN'] as const;
const ALL_BUT_VIEWERS = ['VENDOR_ADMIN', 'SUPPORT', 'CUSTOMER_ADMIN'] as const;

const rule = (roles: readonly PortalRole[], credential: Credential): Rule => ({ roles, credential });

/**
 * L32: permissions of portal users on objects within their reach (L31). Everything else is open to all users within
 * reach. Devices and displays have no permissions; `requireDevice` and `requireDisplay` guard their calls.
 */
const RULES = {
  SEE_ALL_CUSTOMERS: rule(VENDOR, 'ANY'),
  SEE_ALL_AUDIT_ENTRIES: rule(VENDOR, 'ANY'),
  SEE_TEAM: rule(ALL_BUT_VIEWERS, 'ANY'),
  SEE_VENDOR_TEAM: rule(VENDOR, 'ANY'),
  // These show addresses of people, webhooks and screens.
  SEE_ALERT_SETTINGS: rule(ALL_BUT_VIEWERS, 'ANY'),
  SEE_WEBHOOKS: rule(ALL_BUT_VIEWERS, 'ANY'),
  SEE_DISPLAY_LINKS: rule(ALL_BUT_VIEWERS, 'ANY'),

  LOG_OUT_DEVICES: rule(ALL_BUT_VIEWERS, 'DEVICES'),
  REMOVE_DEVICES: rule(ADMINS, 'DEVICES'),
  RELEASE_LICENSES: rule(VENDOR, 'DEVICES'),

  MANAGE_CUSTOMERS: rule(VENDOR_ADMIN, 'EVERYTHING'),
  MANAGE_APPLICATIONS: rule(VENDOR_ADMIN, 'EVERYTHING'),
  CREATE_SEAT_POOLS: rule(VENDOR_ADMIN, 'EVERYTHING'),
  CHANGE_INACTIVITY_TIMEOUT: rule(ADMINS, 'EVERYTHING'),
  CHANGE_SEAT_POOLS: rule(VENDOR_ADMIN, 'EVERYTHING'),
  ROTATE_REGISTRATION_KEYS: rule(ADMINS, 'EVERYTHING'),
  MANAGE_APP_USERS: rule(ADMINS, 'EVERYTHING'),
  ACKNOWLEDGE_ALERTS: rule(ADMINS, 'EVERYTHING'),
  CHANGE_ALERT_SETTINGS: rule(ADMINS, 'EVERYTHING'),
  SEND_REPORTS_TO_SELF: rule(EVERYBODY, 'EVERYTHING'),
  OPERATE_WEBHOOKS: rule(ADMINS, 'EVERYTHING'),
  CHANGE_OWN_PROFILE: rule(EVERYBODY, 'EVERYTHING'),
  CHANGE_OWN_ALERT_MAIL: rule(CUSTOMERS, 'EVERYTHING'),

  // A session is required for what gives others access or outlasts a token.
  CHANGE_WEBHOOKS: rule(ADMINS, 'SESSION'),
  MANAGE_DISPLAY_LINKS: rule(ADMINS, 'SESSION'),
  MANAGE_TEAM: rule(ADMINS, 'SESSION'),
  MANAGE_VENDOR_TEAM: rule(VENDOR_ADMIN, 'SESSION'),
  CHANGE_OWN_ACCOUNT: rule(EVERYBODY, 'SESSION'),
  CREATE_API_TOKENS: rule(EVERYBODY, 'SESSION'),
} satisfies Record<string, Rule>;

export type Permission = keyof typeof RULES;

/** In the order of the enum in the API. */
export const permissions = Object.keys(RULES) as Permission[];

/** Roles that have a permission, for the message of a refusal. */
export const rolesWith = (permission: Permission): readonly PortalRole[] => RULES[permission].roles;

export const credentialFor = (permission: Permission): Credential => RULES[permission].credential;

/** Whether a role has a permission, regardless of the credential. */
export const isRoleAllowed = (role: PortalRole, permission: Permission) =>
  rolesWith(permission).includes(role);

type Credentials = Pick<PortalActor, 'via' | 'scope'>;

/** Whether a session or token satisfies a required credential. */
export function isCredentialEnough({ via, scope }: Credentials, credential: Credential): boolean {
  if (credential === 'ANY' || via === 'session') return true;
  if (credential === 'SESSION') return false;
  return SCOPES.indexOf(scope ?? 'READ') >= SCOPES.indexOf(credential);
}

const SCOPES: readonly ApiTokenScope[] = ['READ', 'DEVICES', 'EVERYTHING'];

/** Whether a portal user has a permission with the role and the credential of this call. */
export const isPermitted = (actor: Credentials & Pick<PortalActor, 'role'>, permission: Permission) =>
  isRoleAllowed(actor.role, permission) && isCredentialEnough(actor, credentialFor(permission));

/** Permissions of a portal user with the credential of this call. */
export const permissionsOf = (actor: Parameters<typeof isPermitted>[0]): Permission[] =>
  permissions.filter((permission) => isPermitted(actor, permission));
