import type { LicenseDecisionResolvers, RegisterDeviceResultResolvers } from '../../generated/resolvers';

export const LicenseDecision: LicenseDecisionResolvers = {
  __resolveType: (decision) => ('grant' in decision ? 'LicenseGranted' : 'LicenseRefused'),
};

export const RegisterDeviceResult: RegisterDeviceResultResolvers = {
  __resolveType: (result) => ('deviceToken' in result ? 'DeviceRegistered' : 'LicenseRefused'),
};
