import * as licensing from '../../../licensing';
import type { QueryResolvers } from '../../generated/resolvers';

export const auditEntries: QueryResolvers['auditEntries'] = (_parent, page, { ctx }) =>
  licensing.listAuditEntries({ ctx, input: { ...page, customerId: null } });
