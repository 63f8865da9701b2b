import type { Resolvers } from '../generated/resolvers';
import { alerts } from './query/alerts';
import { applications } from './query/applications';
import { allAuditEntries } from './query/all-audit-entries';
import { auditEntries } from './query/audit-entries';
import { customer } from './query/customer';
import { customers } from './query/customers';
import { display } from './query/display';
import { denialsNear } from './query/denials-near';
import { device } from './query/device';
import { estimateSeats } from './query/estimate-seats';
import { invitation } from './query/invitation';
import { mailRequest } from './query/mail-request';
import { portalInvitations } from './query/portal-invitations';
import { portalUsers } from './query/portal-users';
import { search } from './query/search';
import { seatPool } from './query/seat-pool';
import { seatPools } from './query/seat-pools';
import { viewer } from './query/viewer';
import { webhookEndpoint } from './query/webhook-endpoint';
import { acknowledgeAlert } from './mutation/acknowledge-alert';
import { answerMailRequest } from './mutation/answer-mail-request';
import { resendMailConfirmation } from './mutation/resend-mail-confirmation';
import { acceptInvitation } from './mutation/accept-invitation';
import { invitePortalUser } from './mutation/invite-portal-user';
import { resendPortalInvitation } from './mutation/resend-portal-invitation';
import { withdrawPortalInvitation } from './mutation/withdraw-portal-invitation';
import { createDisplayLink } from './mutation/create-display-link';
import { revokeDisplayLink } from './mutation/revoke-display-link';
import { updateDisplayLink } from './mutation/update-display-link';
import { createWebhookEndpoint } from './mutation/create-webhook-endpoint';
import { removeWebhookEndpoint } from './mutation/remove-webhook-endpoint';
import { replayWebhookDelivery } from './mutation/replay-webhook-delivery';
import { rotateWebhookSecret } from './mutation/rotate-webhook-secret';
import { sendMonthlyReport } from './mutation/send-monthly-report';
import { sendTestMail } from './mutation/send-test-mail';
import { sendTestWebhook } from './mutation/send-test-webhook';
import { updateAlertSettings } from './mutation/update-alert-settings';
import { updateOwnAlertMail } from './mutation/update-own-alert-mail';
import { updateWebhookEndpoint } from './mutation/update-webhook-endpoint';
import { changePassword } from './mutation/change-password';
import { checkLicense } from './mutation/check-license';
import { confirmPassword } from './mutation/confirm-password';
import { createApiToken } from './mutation/create-api-token';
import { createAppUser } from './mutation/create-app-user';
import { createApplication } from './mutation/create-application';
import { createCustomer } from './mutation/create-customer';
import { createPortalUser } from './mutation/create-portal-user';
import { createSeatPool } from './mutation/create-seat-pool';
import { forceLogout } from './mutation/force-logout';
import { importAppUsers } from './mutation/import-app-users';
import { forceLogoutDevices } from './mutation/force-logout-devices';
import { login } from './mutation/login';
import { logout } from './mutation/logout';
import { recordActivity } from './mutation/record-activity';
import { registerDevice } from './mutation/register-device';
import { releaseLicense } from './mutation/release-license';
import { removeDevice } from './mutation/remove-device';
import { removeDevices } from './mutation/remove-devices';
import { revokeApiToken } from './mutation/revoke-api-token';
import { rotateRegistrationKey } from './mutation/rotate-registration-key';
import { signOutEverywhere } from './mutation/sign-out-everywhere';
import { liftAppUserHoldOff } from './mutation/lift-app-user-hold-off';
import { liftPortalUserHoldOff } from './mutation/lift-portal-user-hold-off';
import { updateAppUser } from './mutation/update-app-user';
import { updateApplication } from './mutation/update-application';
import { updateCustomer } from './mutation/update-customer';
import { updatePortalUser } from './mutation/update-portal-user';
import { updateProfile } from './mutation/update-profile';
import { updateSeatPool } from './mutation/update-seat-pool';
import { withCredentialNeeds } from './mutation/credential-needs';
import { refuseDisplays, refuseDisplaysStreams } from './refuse-displays';
import { deviceStatus } from './subscription/device-status';
import { displayUsages } from './subscription/display-usages';
import { seatUsage } from './subscription/seat-usage';
import { seatUsages } from './subscription/seat-usages';
import { Alert, AlertSettings, OwnAlertMail } from './types/alert';
import { Display, DisplayLink, DisplayPool } from './types/display';
import { MailRequest } from './types/mail-request';
import { ApiToken } from './types/api-token';
import { AppUser } from './types/app-user';
import { Application } from './types/application';
import { AuditEntry } from './types/audit-entry';
import { Customer } from './types/customer';
import { DateTime } from './types/date-time';
import { Denial, DenialEpisode, SeatHolder } from './types/denial';
import { Device } from './types/device';
import { Lease } from './types/lease';
import { LicenseDecision, RegisterDeviceResult } from './types/outcomes';
import { MonthlyReport, MonthlyReportPool } from './types/monthly-report';
import { InvitationOffer, PortalInvitation } from './types/portal-invitation';
import { PortalUser } from './types/portal-user';
import { Seat } from './types/seat';
import { SearchHit } from './types/search-hit';
import { SeatEvent } from './types/seat-event';
import { SeatPool } from './types/seat-pool';
import { ForgottenSeat, LedgerSeat, PlanCell, SeatPoolInsight, UsageReport } from './types/seat-pool-insight';
import { SeatUsage } from './types/seat-usage';
import { WebhookDelivery, WebhookEndpoint } from './types/webhook';

/** Every resolver, by type. A field not named here is the property of the same name. */
export const resolvers: Resolvers = {
  DateTime,
  Query: refuseDisplays({
    alerts,
    mailRequest,
    applications,
    allAuditEntries,
    auditEntries,
    customer,
    customers,
    denialsNear,
    device,
    display,
    estimateSeats,
    invitation,
    portalInvitations,
    portalUsers,
    search,
    seatPool,
    seatPools,
    viewer,
    webhookEndpoint,
  }),
  Mutation: refuseDisplays(
    withCredentialNeeds({
      acceptInvitation,
      acknowledgeAlert,
      answerMailRequest,
      resendMailConfirmation,
      invitePortalUser,
      resendPortalInvitation,
      withdrawPortalInvitation,
      createDisplayLink,
      revokeDisplayLink,
      updateDisplayLink,
      createWebhookEndpoint,
      removeWebhookEndpoint,
      replayWebhookDelivery,
      rotateWebhookSecret,
      sendMonthlyReport,
      sendTestMail,
      sendTestWebhook,
      updateAlertSettings,
      updateOwnAlertMail,
      updateWebhookEndpoint,
      changePassword,
      checkLicense,
      confirmPassword,
      createApiToken,
      createAppUser,
      createApplication,
      createCustomer,
      createPortalUser,
      createSeatPool,
      forceLogout,
      forceLogoutDevices,
      importAppUsers,
      login,
      logout,
      recordActivity,
      registerDevice,
      releaseLicense,
      removeDevice,
      removeDevices,
      revokeApiToken,
      rotateRegistrationKey,
      signOutEverywhere,
      liftAppUserHoldOff,
      liftPortalUserHoldOff,
      updateAppUser,
      updateApplication,
      updateCustomer,
      updatePortalUser,
      updateProfile,
      updateSeatPool,
    }),
  ),
  Subscription: refuseDisplaysStreams({ deviceStatus, displayUsages, seatUsage, seatUsages }),
  Alert,
  AlertSettings,
  OwnAlertMail,
  MailRequest,
  ApiToken,
  AppUser,
  Application,
  AuditEntry,
  Customer,
  Denial,
  DenialEpisode,
  Display,
  DisplayLink,
  DisplayPool,
  ForgottenSeat,
  SeatHolder,
  Device,
  Lease,
  LedgerSeat,
  LicenseDecision,
  RegisterDeviceResult,
  MonthlyReport,
  MonthlyReportPool,
  InvitationOffer,
  PortalInvitation,
  PortalUser,
  Seat,
  SearchHit,
  SeatEvent,
  SeatPool: { ...SeatPool, ...SeatPoolInsight },
  SeatUsage,
  PlanCell,
  UsageReport,
  WebhookDelivery,
  WebhookEndpoint,
};
