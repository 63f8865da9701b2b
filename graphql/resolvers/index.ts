import type { Resolvers } from '../generated/resolvers';
import { applications } from './query/applications';
import { auditEntries } from './query/audit-entries';
import { customer } from './query/customer';
import { customers } from './query/customers';
import { device } from './query/device';
import { seatPool } from './query/seat-pool';
import { seatPools } from './query/seat-pools';
import { viewer } from './query/viewer';
import { checkLicense } from './mutation/check-license';
import { createApiToken } from './mutation/create-api-token';
import { createAppUser } from './mutation/create-app-user';
import { createApplication } from './mutation/create-application';
import { createCustomer } from './mutation/create-customer';
import { createPortalUser } from './mutation/create-portal-user';
import { createSeatPool } from './mutation/create-seat-pool';
import { forceLogout } from './mutation/force-logout';
import { login } from './mutation/login';
import { logout } from './mutation/logout';
import { recordActivity } from './mutation/record-activity';
import { registerDevice } from './mutation/register-device';
import { releaseLicense } from './mutation/release-license';
import { removeDevice } from './mutation/remove-device';
import { revokeApiToken } from './mutation/revoke-api-token';
import { rotateRegistrationKey } from './mutation/rotate-registration-key';
import { signOutEverywhere } from './mutation/sign-out-everywhere';
import { updateAppUser } from './mutation/update-app-user';
import { updatePortalUser } from './mutation/update-portal-user';
import { updateSeatPool } from './mutation/update-seat-pool';
import { deviceStatus } from './subscription/device-status';
import { seatUsage } from './subscription/seat-usage';
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
import { PortalUser } from './types/portal-user';
import { SeatPool } from './types/seat-pool';
import { SeatUsage } from './types/seat-usage';

/** Every resolver, by type. A field not named here is the property of the same name. */
export const resolvers: Resolvers = {
  DateTime,
  Query: { applications, auditEntries, customer, customers, device, seatPool, seatPools, viewer },
  Mutation: {
    checkLicense,
    createApiToken,
    createAppUser,
    createApplication,
    createCustomer,
    createPortalUser,
    createSeatPool,
    forceLogout,
    login,
    logout,
    recordActivity,
    registerDevice,
    releaseLicense,
    removeDevice,
    revokeApiToken,
    rotateRegistrationKey,
    signOutEverywhere,
    updateAppUser,
    updatePortalUser,
    updateSeatPool,
  },
  Subscription: { deviceStatus, seatUsage },
  ApiToken,
  AppUser,
  Application,
  AuditEntry,
  Customer,
  Denial,
  DenialEpisode,
  SeatHolder,
  Device,
  Lease,
  LicenseDecision,
  RegisterDeviceResult,
  PortalUser,
  SeatPool,
  SeatUsage,
};
