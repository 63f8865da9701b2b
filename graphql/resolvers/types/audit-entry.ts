import { encodeRecordId } from '../../../licensing';
import type { AuditEntryResolvers } from '../../generated/resolvers';

export const AuditEntry: AuditEntryResolvers = {
  id: (entry) => encodeRecordId('auditEntry', entry.customerId, entry.id),
};
