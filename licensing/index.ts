/** The only door to the domain. What is not exported here is nobody else's business. */
export { VENDOR_CUSTOMER_ID, type Actor, type PortalActor, type PortalRole } from './actor';
export type { Call, Context, Runtime } from './context';
export type { Log } from './log';
export { isVendorCustomer } from './access';
export { LicensingError, type LicensingErrorCode } from './errors';
export { decodeId, decodeKey, encodeId, encodeKey, encodeRecordId, type Key } from './ids';
export type { Connection } from './paging';
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

export { countSeatPools, type SeatPoolCount } from './catalogue/count-seat-pools';
export { createApplication } from './catalogue/create-application';
export { createCustomer } from './catalogue/create-customer';
export { getCustomer, getCustomers, listCustomers, type CustomerRecord } from './catalogue/get-customer';
export { getApplications, listApplications, type ApplicationRecord } from './catalogue/list-applications';
export { updateApplication } from './catalogue/update-application';
export { updateCustomer } from './catalogue/update-customer';

export { checkLicense } from './device/check-license';
export { leaseOfDevice } from './device/device-status';
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

export { watchDeviceStatus } from './live/watch-device-status';
export { watchSeatUsage } from './live/watch-seat-usage';
export { watchSeatUsages } from './live/watch-seat-usages';

export { authenticateApiToken } from './people/authenticate-api-token';
export { authenticateSession, describeSession } from './people/authenticate-session';
export { changePassword } from './people/change-password';
export { createApiToken } from './people/create-api-token';
export { createAppUser } from './people/create-app-user';
export { createFirstAdmin } from './people/create-first-admin';
export { createPortalUser } from './people/create-portal-user';
export { getViewer } from './people/get-viewer';
export { importAppUsers } from './people/import-app-users';
export { listApiTokens, type ApiTokenRecord } from './people/list-api-tokens';
export { getAppUsers, listAppUsers, type AppUserRecord } from './people/list-app-users';
export { listPortalUsers, type PortalUserRecord } from './people/list-portal-users';
export { revokeApiToken } from './people/revoke-api-token';
export { signIn } from './people/sign-in';
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

export { isVendorRole } from './rules/decide-portal-user-change';

export { denialHolders, type SeatHolderRecord } from './records/denial-holders';
export { getDenial } from './records/get-denial';
export { getDenialCounts } from './records/get-denial-counts';
export { getDenialSummary, type DenialSummaryRecord } from './records/get-denial-summary';
export { getPeaksInUse } from './records/get-peaks-in-use';
export { getUsageHistory, type UsageStepRecord } from './records/get-usage-history';
export { listAuditEntries, type AuditEntryRecord } from './records/list-audit-entries';
export { listDenialEpisodes, type DenialEpisodeRecord } from './records/list-denial-episodes';
export { listDenials, type DenialRecord } from './records/list-denials';
export { listLeases, type LeaseRecord } from './records/list-leases';
export { listDeviceTimeline, listSeatEvents, type SeatEventRecord } from './records/list-seat-events';
export { purgeExpiredRecords } from './records/purge-expired-records';

export { search, type SearchHitRecord } from './search';
