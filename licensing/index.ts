/** The only entry to the domain layer. Other layers import nothing else of it. */
export { isTransientError } from '../db/transient-error';
export { VENDOR_CUSTOMER_ID, type Actor, type PortalActor, type PortalRole } from './actor';
export type { Call, Context, Runtime } from './context';
export { countPer } from './count-per';
export type { Log } from './log';
export { readSystemState, type SystemState } from './system-state';
export { measured, type CallFacts, type DeviceOperation, type Measurements } from './measurements';
export { isVendorCustomer, requireCredential } from './access';
export { LicensingError, type InputReason, type LicensingErrorCode } from './errors';
export { openFairQueue } from './fair-queue';
export { decodeKey, encodeId, encodeKey, type Key } from './ids';
export type { Connection } from './paging';
export { openContext, portalShareOf, requesterOf, type Caller } from './portal-database';
export { openRuntime } from './runtime';
export { parseToken } from './tokens';
export { withinTime } from './within-time';
export type {
  DeviceState,
  DeviceStatus,
  LicenseDecision,
  LicenseGranted,
  LicenseRefused,
  SeatLease,
} from './outcomes';

export { acknowledgeAlert } from './alerts/acknowledge-alert';
export { getAlertSettings, type AlertSettingsRecord } from './alerts/alert-settings';
export { evaluateAlerts } from './alerts/evaluate-alerts';
export { listAlerts, type AlertRecord } from './alerts/list-alerts';
export { findIdleLicenses } from './alerts/find-idle-licenses';
export { listRecipientConsents, type RecipientConsent } from './alerts/mail/addressees';
export { answerMailRequest, getMailRequest, type MailRequestRecord } from './alerts/mail/answer-mail-request';
export { resendMailConfirmation } from './alerts/mail/request-confirmations';
export { deliverMails } from './alerts/mail/deliver-mails';
export { extendGrace } from './alerts/mail/extend-grace';
export { queueDigests } from './alerts/mail/queue-digests';
export { sendTestMail } from './alerts/mail/send-test-mail';
export { formatMinute } from './alerts/minutes';
export type { Outgoing, WebhookAnswer } from './alerts/outgoing';
export { getOwnAlertMail, updateOwnAlertMail, type OwnAlertMailRecord } from './alerts/own-alert-mail';
export type { MonthlyReportDayRecord, MonthlyReportPoolRecord } from './alerts/report/assemble-report';
export {
  getMonthlyReport,
  listReportMonths,
  type MonthlyReportRecord,
} from './alerts/report/get-monthly-report';
export { queueMonthlyReports } from './alerts/report/queue-monthly-reports';
export { sendMonthlyReport } from './alerts/report/send-monthly-report';
export { updateAlertSettings } from './alerts/update-alert-settings';
export { createWebhookEndpoint } from './alerts/webhooks/create-webhook-endpoint';
export { deliverWebhooks } from './alerts/webhooks/deliver-webhooks';
export { removeWebhookEndpoint } from './alerts/webhooks/remove-webhook-endpoint';
export { replayWebhookDelivery } from './alerts/webhooks/replay-webhook-delivery';
export { rotateWebhookSecret } from './alerts/webhooks/rotate-webhook-secret';
export { sendTestWebhook } from './alerts/webhooks/send-test-webhook';
export { updateWebhookEndpoint } from './alerts/webhooks/update-webhook-endpoint';
export {
  getWebhookAttempts,
  listWebhookDeliveries,
  type WebhookAttemptRecord,
  type WebhookDeliveryRecord,
} from './alerts/webhooks/webhook-deliveries';
export {
  getWebhookEndpoint,
  listWebhookEndpoints,
  type WebhookEndpointRecord,
} from './alerts/webhooks/webhook-endpoints';

export { countSeatPools, type SeatPoolCount } from './catalogue/count-seat-pools';
export { createApplication } from './catalogue/create-application';
export { createCustomer } from './catalogue/create-customer';
export { getCustomer, getCustomers, listCustomers, type CustomerRecord } from './catalogue/get-customer';
export { getApplications, listApplications, type ApplicationRecord } from './catalogue/list-applications';
export { updateApplication } from './catalogue/update-application';
export { updateCustomer } from './catalogue/update-customer';

export { checkLicense } from './device/check-license';
export { isForced, leaseOfDevice } from './device/device-status';
export { forceLogout } from './device/force-logout';
export { forceLogoutDevices } from './device/force-logout-devices';
export { getDevice, getDevices, type DeviceRecord } from './device/get-device';
export { listDevices } from './device/list-devices';
export { login } from './device/login';
export { logout } from './device/logout';
export { recordActivity } from './device/record-activity';
export { registerDevice } from './device/register-device';
export { releaseLicense } from './device/release-license';
export { removeDevice } from './device/remove-device';
export { removeDevices } from './device/remove-devices';

export { authenticateDisplay } from './displays/authenticate-display';
export { revokeDisplayLink, updateDisplayLink } from './displays/change-display-link';
export { createDisplayLink } from './displays/create-display-link';
export { listDisplayLinks, type DisplayLinkRecord } from './displays/display-links';
export { getDisplay, type DisplayPoolRecord, type DisplayRecord } from './displays/get-display';

export { watchDeviceStatus } from './live/watch-device-status';
export { watchDisplayUsages } from './live/watch-display-usages';
export { watchSeatChanges, watchSeatUsage } from './live/watch-seat-usage';
export type {
  LiveSeat as LiveSeatRecord,
  LiveSeatEvent as LiveSeatEventRecord,
  SeatChanges,
} from './live/seat-changes';
export { watchSeatUsages } from './live/watch-seat-usages';

export { authenticateApiToken } from './people/authenticate-api-token';
export { authenticateSession, describeSession } from './people/authenticate-session';
export { changePassword } from './people/change-password';
export { confirmPassword } from './people/confirm-password';
export { createApiToken } from './people/create-api-token';
export { createAppUser } from './people/create-app-user';
export { createFirstAdmin } from './people/create-first-admin';
export { createDemoPortalUser, createPortalUser } from './people/create-portal-user';
export {
  acceptInvitation,
  getInvitation,
  type InvitationOfferRecord,
} from './people/invitations/accept-invitation';
export { resendPortalInvitation, withdrawPortalInvitation } from './people/invitations/change-invitation';
export { invitePortalUser } from './people/invitations/invite-portal-user';
export {
  countOpenInvitations,
  listPortalInvitations,
  type PortalInvitationRecord,
} from './people/invitations/list-invitations';
export { getViewer } from './people/get-viewer';
export { importAppUsers } from './people/import-app-users';
export { issueApiToken } from './people/issue-api-token';
export {
  getAppUserHoldOffs,
  getPortalUserHoldOffs,
  liftAppUserHoldOff,
  liftPortalUserHoldOff,
} from './people/lift-hold-off';
export { listApiTokens, type ApiTokenRecord } from './people/list-api-tokens';
export { getAppUsers, listAppUsers, type AppUserRecord } from './people/list-app-users';
export { listPortalUsers, type PortalUserRecord } from './people/list-portal-users';
export { createPortalUserAsOperator, invitePortalUserAsOperator } from './people/operator-portal-users';
export { revokeApiToken } from './people/revoke-api-token';
export { SeveralAccounts, signIn } from './people/sign-in';
export { signInWithProvider } from './people/sign-in-with-provider';
export { signOut } from './people/sign-out';
export { signOutEverywhere } from './people/sign-out-everywhere';
export { updateAppUser } from './people/update-app-user';
export { updatePortalUser } from './people/update-portal-user';
export { updateProfile } from './people/update-profile';

export { createSeatPool } from './pool/create-seat-pool';
export { getSeatPool, getSeatPools, getSeatUsages, type SeatPoolRecord } from './pool/get-seat-pool';
export { listSeatPools, listSeatPoolsOfCustomers } from './pool/list-seat-pools';
export { listSeats, type SeatRecord } from './pool/list-seats';
export { previewSeatPoolChange, type SeatPoolChangePreviewRecord } from './pool/preview-seat-pool-change';
export { rotateRegistrationKey } from './pool/rotate-registration-key';
export type { SeatUsage } from './pool/seat-usage';
export { updateSeatPool } from './pool/update-seat-pool';

export { estimateSeats } from './insight/estimate-seats';
export { findDenialsNear } from './insight/find-denials-near';
export {
  getDenialExplanation,
  type DenialExplanationRecord,
  type ForgottenSeatRecord,
} from './insight/get-denial-explanation';
export { getIdleTail } from './insight/get-idle-tail';
export { getLedger, type LedgerRecord, type LedgerSeatRecord } from './insight/get-ledger';
export { getPlan } from './insight/get-plan';
export type { PlanCellRecord } from './insight/plan/plan-cell';
export { getUsageReport, type UsageReportRecord } from './insight/get-usage-report';
export { getWhatIf } from './insight/get-what-if';

export type { PortalLanguage } from '../db/schema';
export { isVendorRole } from './rules/decide-portal-user-change';
export { networkOf } from './rules/network-of';
export { settingBoundsOf } from './rules/pool-settings';
export {
  credentialFor,
  isPermitted,
  permissions,
  permissionsOf,
  type Credential,
  type Permission,
} from './rules/permissions';

export { denialHolders, type SeatHolderRecord } from './records/denial-holders';
export { getDenial } from './records/get-denial';
export { getDenialCounts } from './records/get-denial-counts';
export { getDenialSummary, type DenialSummaryRecord } from './records/get-denial-summary';
export { getPeaksInUse } from './records/get-peaks-in-use';
export { getUsageHistory, type UsageStepRecord } from './records/get-usage-history';
export { listAllAuditEntries, listAuditEntries, type AuditEntryRecord } from './records/list-audit-entries';
export { listDenialEpisodes, type DenialEpisodeRecord } from './records/list-denial-episodes';
export { listDenials, type DenialRecord } from './records/list-denials';
export { listLeases, type LeaseRecord } from './records/list-leases';
export { listDeviceTimeline, listSeatEvents, type SeatEventRecord } from './records/list-seat-events';
export { purgeDaily } from './records/purge-daily';
export { purgeExpiredRecords } from './records/purge-expired-records';

export { search, type SearchHitRecord } from './search';
