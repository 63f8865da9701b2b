import { ExportSeatPoolsDocument } from '../generated/export-documents';
import { exportTable } from './export-table';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Pools the caller may see, by customer name and application code, with their use. */
export const seatPools = exportTable({
  document: ExportSeatPoolsDocument,
  parameters: { search: 'text' },
  variables: (given, now) => ({
    ...given,
    dayAgo: new Date(now.getTime() - DAY_MS).toISOString(),
    weekAgo: new Date(now.getTime() - 7 * DAY_MS).toISOString(),
  }),
  list: ({ seatPools: { pageInfo, edges } }) => ({
    pageInfo,
    rows: edges.map(({ node }) => node),
    about: null,
  }),
  columns: [
    { header: 'seat_pool_id', value: (row) => row.id },
    { header: 'customer_id', value: (row) => row.customer.id },
    { header: 'customer_code', value: (row) => row.customer.code },
    { header: 'customer_name', value: (row) => row.customer.name },
    { header: 'application_id', value: (row) => row.application.id },
    { header: 'application_code', value: (row) => row.application.code },
    { header: 'application_name', value: (row) => row.application.name },
    { header: 'mode', value: (row) => row.mode },
    { header: 'suspended', value: (row) => row.suspended },
    { header: 'licensed_quantity', value: (row) => row.licensedQuantity },
    { header: 'in_use', value: (row) => row.usage.inUse },
    { header: 'free', value: (row) => row.usage.free },
    { header: 'registered_devices', value: (row) => row.usage.registeredDevices },
    { header: 'peak_last_24_hours', value: (row) => row.peakLast24Hours },
    { header: 'denials_last_24_hours', value: (row) => row.usage.denialsLast24Hours },
    { header: 'denials_last_7_days', value: (row) => row.denialsLast7Days },
    { header: 'inactivity_timeout_seconds', value: (row) => row.inactivityTimeoutSeconds },
    { header: 'next_lapse_at', instant: (row) => row.usage.nextLapseAt },
    { header: 'as_of', instant: (row) => row.usage.asOf },
  ],
});
