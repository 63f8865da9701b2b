import {
  ExportAllAuditEntriesDocument,
  ExportAuditEntriesDocument,
  ExportVendorAuditEntriesDocument,
  type ExportedAuditFragment,
} from '../generated/export-documents';
import { exportTable, type Column, type ExportTable } from './export-table';

type Entry = ExportedAuditFragment['edges'][number]['node'];

const columns: Column<Entry>[] = [
  { header: 'audit_entry_id', value: (row) => row.id },
  { header: 'at', instant: (row) => row.at },
  { header: 'actor_name', value: (row) => row.actorName },
  { header: 'actor_role', value: (row) => row.actorRole },
  { header: 'on_behalf_of', value: (row) => row.onBehalfOf?.code },
  { header: 'api_token_name', value: (row) => row.apiTokenName },
  { header: 'action', value: (row) => row.action },
  { header: 'subject_id', value: (row) => row.subjectId },
  { header: 'subject_name', value: (row) => row.subjectName },
  {
    header: 'changes',
    value: (row) =>
      row.changes.map(({ field, from, to }) => `${field}: ${from ?? '–'} → ${to ?? '–'}`).join(', '),
  },
  { header: 'reason', value: (row) => row.reason },
  { header: 'customer_code', value: (row) => row.customer?.code },
];
const rowsOf = ({ pageInfo, edges }: ExportedAuditFragment) => ({
  pageInfo,
  rows: edges.map(({ node }) => node),
});

const filter = { search: 'text', actions: 'list', since: 'text', until: 'text' } as const;
const variables: ExportTable['variables'] = ({ customerId, ...given }) => ({ customerId, filter: given });

/** The audit trail of a customer, newest first (L24). */
export const auditEntries = exportTable({
  document: ExportAuditEntriesDocument,
  of: 'customer',
  parameters: { customerId: 'text', ...filter },
  required: ['customerId'],
  variables,
  list: ({ customer }) => customer && { ...rowsOf(customer.auditEntries), about: customer.code },
  columns,
});

/** Audit trail of the vendor, newest first. */
export const vendorAuditEntries = exportTable({
  document: ExportVendorAuditEntriesDocument,
  parameters: { customerId: 'text', ...filter },
  variables,
  list: (data) => ({ ...rowsOf(data.auditEntries), about: 'vendor' }),
  columns,
});

/** Audit trails of all customers and of the vendor, or of one of them, newest first. */
export const allAuditEntries = exportTable({
  document: ExportAllAuditEntriesDocument,
  parameters: { customerId: 'text', ...filter },
  variables,
  list: (data) => ({ ...rowsOf(data.allAuditEntries), about: 'all' }),
  columns,
});
