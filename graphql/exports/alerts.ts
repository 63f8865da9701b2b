import { ExportAlertsDocument } from '../generated/export-documents';
import { exportTable } from './export-table';

/** The alerts of the last sixty days of a pool, of a customer, or of all that the caller may see, newest first. */
export const alerts = exportTable({
  document: ExportAlertsDocument,
  parameters: { customerId: 'text', seatPoolId: 'text', open: 'flag', kinds: 'list' },
  list: ({ alerts: { pageInfo, edges } }) => ({
    pageInfo,
    rows: edges.map(({ node }) => node),
    about: null,
  }),
  columns: [
    { header: 'alert_id', value: (row) => row.id },
    { header: 'customer_id', value: (row) => row.customer.id },
    { header: 'customer_code', value: (row) => row.customer.code },
    { header: 'seat_pool_id', value: (row) => row.seatPool.id },
    { header: 'application_code', value: (row) => row.seatPool.application.code },
    { header: 'kind', value: (row) => row.kind },
    { header: 'raised_at', instant: (row) => row.raisedAt },
    { header: 'cleared_at', instant: (row) => row.clearedAt },
    { header: 'told_at', instant: (row) => row.toldAt },
    { header: 'in_use', value: (row) => row.inUse },
    { header: 'licensed_quantity', value: (row) => row.licensedQuantity },
    { header: 'idle_licenses', value: (row) => row.idleLicenses },
    { header: 'denial_id', value: (row) => row.denialId },
    { header: 'device_name', value: (row) => row.deviceName },
    { header: 'user_name', value: (row) => row.userName },
    { header: 'acknowledged_at', instant: (row) => row.acknowledgedAt },
    { header: 'acknowledged_by', value: (row) => row.acknowledgedBy },
  ],
});
