import { ExportAppUsersDocument } from '../generated/export-documents';
import { exportTable } from './export-table';

/** App users of a customer, by user name. */
export const appUsers = exportTable({
  document: ExportAppUsersDocument,
  of: 'customer',
  parameters: { customerId: 'text', search: 'text', disabled: 'flag' },
  required: ['customerId'],
  list: ({ customer }) =>
    customer && {
      pageInfo: customer.appUsers.pageInfo,
      rows: customer.appUsers.edges.map(({ node }) => ({ ...node, customerId: customer.id })),
      about: customer.code,
    },
  columns: [
    { header: 'user_id', value: (row) => row.id },
    { header: 'customer_id', value: (row) => row.customerId },
    { header: 'user_name', value: (row) => row.userName },
    { header: 'display_name', value: (row) => row.displayName },
    { header: 'disabled', value: (row) => row.disabled },
    { header: 'has_password', value: (row) => row.hasPassword },
    { header: 'last_login_at', instant: (row) => row.lastLoginAt },
    { header: 'created_at', instant: (row) => row.createdAt },
  ],
});
