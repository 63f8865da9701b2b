import { encodeKey } from '../../../licensing';
import type { ApiTokenResolvers } from '../../generated/resolvers';

export const ApiToken: ApiTokenResolvers = {
  id: (token) => encodeKey('apiToken', token),
  expired: (token) => token.isExpired,
  revoked: (token) => token.revokedAt !== null,
};
