import type { GraphQLResolveInfo } from 'graphql';
import { requireCredential, type CredentialNeed } from '../../licensing';
import type { GraphqlContext } from '../context';
import type { MutationResolvers } from '../generated/resolvers';

/**
 * What each mutation takes, whatever the caller's role. Whatever lasts longer than a token or opens a way in for
 * somebody takes a session whose owner has just proved who they are. `OPEN`: it is not called as a portal user.
 */
const NEEDS: Record<keyof MutationResolvers, CredentialNeed | 'OPEN'> = {
  registerDevice: 'OPEN',
  login: 'OPEN',
  checkLicense: 'OPEN',
  recordActivity: 'OPEN',
  logout: 'OPEN',
  acceptInvitation: 'OPEN',
  answerMailRequest: 'OPEN',

  forceLogout: 'DEVICES',
  forceLogoutDevices: 'DEVICES',
  removeDevice: 'DEVICES',
  removeDevices: 'DEVICES',
  releaseLicense: 'DEVICES',

  acknowledgeAlert: 'EVERYTHING',
  createAppUser: 'EVERYTHING',
  createApplication: 'EVERYTHING',
  createCustomer: 'EVERYTHING',
  createSeatPool: 'EVERYTHING',
  importAppUsers: 'EVERYTHING',
  liftAppUserHoldOff: 'EVERYTHING',
  removeWebhookEndpoint: 'EVERYTHING',
  replayWebhookDelivery: 'EVERYTHING',
  rotateRegistrationKey: 'EVERYTHING',
  resendMailConfirmation: 'EVERYTHING',
  sendMonthlyReport: 'EVERYTHING',
  sendTestMail: 'EVERYTHING',
  sendTestWebhook: 'EVERYTHING',
  updateAlertSettings: 'EVERYTHING',
  updateAppUser: 'EVERYTHING',
  updateApplication: 'EVERYTHING',
  updateCustomer: 'EVERYTHING',
  updateOwnAlertMail: 'EVERYTHING',
  updateProfile: 'EVERYTHING',
  updateSeatPool: 'EVERYTHING',

  // A token may revoke itself, whatever its scope.
  revokeApiToken: 'ANY',
  // These prove the password themselves, or take something away only.
  changePassword: 'SESSION',
  confirmPassword: 'SESSION',
  signOutEverywhere: 'SESSION',
  withdrawPortalInvitation: 'SESSION',
  revokeDisplayLink: 'SESSION',

  createApiToken: 'FRESH_SESSION',
  createPortalUser: 'FRESH_SESSION',
  liftPortalUserHoldOff: 'FRESH_SESSION',
  invitePortalUser: 'FRESH_SESSION',
  resendPortalInvitation: 'FRESH_SESSION',
  updatePortalUser: 'FRESH_SESSION',
  // An endpoint goes on sending a customer's events after the token that made it is revoked.
  createWebhookEndpoint: 'FRESH_SESSION',
  rotateWebhookSecret: 'FRESH_SESSION',
  updateWebhookEndpoint: 'FRESH_SESSION',
  // A display link lasts longer than a session, and whoever has it sees its pools.
  createDisplayLink: 'FRESH_SESSION',
  updateDisplayLink: 'FRESH_SESSION',
};

type Resolve = (parent: unknown, args: unknown, context: GraphqlContext, info: GraphQLResolveInfo) => unknown;

/** The mutations, each of which is refused first to callers whose credential is not enough for it. */
export function withCredentialNeeds(mutations: MutationResolvers): MutationResolvers {
  const entries = Object.entries(mutations).map(([name, resolve]) => {
    const need: CredentialNeed | 'OPEN' | undefined = NEEDS[name as keyof MutationResolvers];
    // Not left to the types alone: a mutation without an entry must not be open to every token.
    if (need === undefined) throw new Error(`${name} has no entry in NEEDS.`);
    if (need === 'OPEN') return [name, resolve];
    const guarded: Resolve = (parent, args, context, info) => {
      requireCredential(context.ctx, need);
      return (resolve as Resolve)(parent, args, context, info);
    };
    return [name, guarded];
  });
  return Object.fromEntries(entries) as MutationResolvers;
}
