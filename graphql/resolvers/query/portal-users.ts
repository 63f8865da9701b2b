import * as licensing from '../../../licensing';
import type { QueryResolvers } from '../../generated/resolvers';

export const portalUsers: QueryResolvers['portalUsers'] = (_parent, _args, { ctx }) =>
  licensing.listPortalUsers({ ctx, input: { customerId: null } });
