import * as licensing from '../../../licensing';
import type { QueryResolvers } from '../../generated/resolvers';

export const allAuditEntries: QueryResolvers['allAuditEntries'] = (_parent, input, { ctx }) =>
  licensing.listAllAuditEntries({ ctx, input });
