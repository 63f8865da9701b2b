import type { GraphQLResolveInfo } from 'graphql';
import { credentialFor, requireCredential, type Permission } from '../../licensing';
import type { GraphqlContext } from '../context';
import type { MutationResolvers } from '../generated/resolvers';

/**
 * Permission and credential that a mutation needs: one of `anyOf`, depending on the object; an empty list admits every
 * portal user. `isFresh`: a session with a recently confirmed password. Null: not called as a portal user.
 */
type Need = { anyOf: readonly Permission[]; isFresh: boolean } | null;

const need = (...anyOf: Permission[]): Need => ({ anyOf, isFresh: false });
/** For changes that outlast a token or grant access. */
const freshly = (...anyOf: Permission[]): Need => ({ anyOf, isFresh: true });

/** Needs of all mutations. The verb of a mutation requires the same permission, once it has found the object. */
export const MUTATION_NEEDS: Record<keyof MutationResolvers, Need> = {
  registerDevice: null,
  login: null,
  checkLicense: null,
  recordActivity: null,
  logout: null,
  acceptInvitation: null,
  answerMailRequest: null,

  forceLogout: need('LOG_OUT_DEVICES'),
  forceLogoutDevices: need('LOG_OUT_DEVICES'),
  removeDevice: need('REMOVE_DEVICES'),
  removeDevices: need('REMOVE_DEVICES'),
  releaseLicense: need('RELEASE_LICENSES'),

  createCustomer: need('MANAGE_CUSTOMERS'),
  updateCustomer: need('MANAGE_CUSTOMERS'),
  createApplication: need('MANAGE_APPLICATIONS'),
  updateApplication: need('MANAGE_APPLICATIONS'),

  createSeatPool: need('CREATE_SEAT_POOLS'),
  updateSeatPool: need('CHANGE_SEAT_POOLS', 'CHANGE_INACTIVITY_TIMEOUT'),
  rotateRegistrationKey: need('ROTATE_REGISTRATION_KEYS'),

  createAppUser: need('MANAGE_APP_USERS'),
  importAppUsers: need('MANAGE_APP_USERS'),
  liftAppUserHoldOff: need('MANAGE_APP_USERS'),
  updateAppUser: need('MANAGE_APP_USERS'),

  acknowledgeAlert: need('ACKNOWLEDGE_ALERTS'),
  updateAlertSettings: need('CHANGE_ALERT_SETTINGS'),
  resendMailConfirmation: need('CHANGE_ALERT_SETTINGS'),
  sendTestMail: need('CHANGE_ALERT_SETTINGS'),
  sendMonthlyReport: need('SEND_REPORTS_TO_SELF'),

  // An endpoint keeps receiving events after the token that created it is revoked.
  createWebhookEndpoint: freshly('CHANGE_WEBHOOKS'),
  rotateWebhookSecret: freshly('CHANGE_WEBHOOKS'),
  updateWebhookEndpoint: freshly('CHANGE_WEBHOOKS'),
  removeWebhookEndpoint: need('OPERATE_WEBHOOKS'),
  replayWebhookDelivery: need('OPERATE_WEBHOOKS'),
  sendTestWebhook: need('OPERATE_WEBHOOKS'),

  // A display link outlasts a session and shows its pools to everyone who has it.
  createDisplayLink: freshly('MANAGE_DISPLAY_LINKS'),
  updateDisplayLink: freshly('MANAGE_DISPLAY_LINKS'),
  revokeDisplayLink: need('MANAGE_DISPLAY_LINKS'),

  createPortalUser: freshly('MANAGE_TEAM', 'MANAGE_VENDOR_TEAM'),
  invitePortalUser: freshly('MANAGE_TEAM', 'MANAGE_VENDOR_TEAM'),
  resendPortalInvitation: freshly('MANAGE_TEAM', 'MANAGE_VENDOR_TEAM'),
  withdrawPortalInvitation: need('MANAGE_TEAM', 'MANAGE_VENDOR_TEAM'),
  liftPortalUserHoldOff: freshly('MANAGE_TEAM', 'MANAGE_VENDOR_TEAM'),
  updatePortalUser: freshly('MANAGE_TEAM', 'MANAGE_VENDOR_TEAM', 'CHANGE_OWN_ACCOUNT'),

  updateProfile: need('CHANGE_OWN_PROFILE'),
  updateOwnAlertMail: need('CHANGE_OWN_ALERT_MAIL'),
  changePassword: need('CHANGE_OWN_ACCOUNT'),
  confirmPassword: need('CHANGE_OWN_ACCOUNT'),
  signOutEverywhere: need('CHANGE_OWN_ACCOUNT'),
  createApiToken: freshly('CREATE_API_TOKENS'),
  // A token may revoke itself, whatever its scope.
  revokeApiToken: need(),
};

type Resolve = (parent: unknown, args: unknown, context: GraphqlContext, info: GraphQLResolveInfo) => unknown;

/** Wraps mutations so that callers with an insufficient credential are refused first. */
export function withMutationNeeds(mutations: MutationResolvers): MutationResolvers {
  const entries = Object.entries(mutations).map(([name, resolve]) => {
    const needed: Need | undefined = MUTATION_NEEDS[name as keyof MutationResolvers];
    // Checked at run time too: a mutation without an entry must not be open to every token.
    if (needed === undefined) throw new Error(`${name} has no entry in MUTATION_NEEDS.`);
    if (needed === null) return [name, resolve];
    const credential = credentialOf(name, needed);
    const guarded: Resolve = (parent, args, context, info) => {
      requireCredential(context.ctx, credential);
      return (resolve as Resolve)(parent, args, context, info);
    };
    return [name, guarded];
  });
  return Object.fromEntries(entries) as MutationResolvers;
}

/** The credential is checked before the object is known, so all permissions of a mutation must need the same one. */
function credentialOf(name: string, { anyOf, isFresh }: NonNullable<Need>) {
  const [credential = 'ANY', ...others] = new Set(anyOf.map(credentialFor));
  if (others.length > 0) throw new Error(`The permissions of ${name} take different credentials.`);
  return isFresh ? 'FRESH_SESSION' : credential;
}
