import { encodeKey } from '../../../licensing';
import type { ApiTokenResolvers } from '../../generated/resolvers';

export const ApiToken: ApiTokenResolvers = {
  id: (token) => encodeKey('apiToken', token),
  revoked: (token) => token.revokedAt !== null,
};
