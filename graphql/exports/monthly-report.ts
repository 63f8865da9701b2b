import { ExportMonthlyReportDocument } from '../generated/export-documents';
import { exportTable } from './export-table';

/** A customer's month, a row a pool and a day of the customer's time zone. */
export const monthlyReport = exportTable({
  document: ExportMonthlyReportDocument,
  of: 'customer',
  parameters: { customerId: 'text', month: 'text' },
  required: ['customerId', 'month'],
  list: ({ customer }) =>
    customer && {
      pageInfo: { hasNextPage: false, endCursor: null },
      rows: customer.monthlyReport.pools.flatMap(({ seatPool, days }) =>
        days.map((day) => ({ ...day, seatPool })),
      ),
      about: customer.code,
    },
  columns: [
    { header: 'seat_pool_id', value: (row) => row.seatPool.id },
    { header: 'application_code', value: (row) => row.seatPool.application.code },
    { header: 'date', value: (row) => row.date },
    { header: 'starts_at', instant: (row) => row.startsAt },
    { header: 'ends_at', instant: (row) => row.endsAt },
    { header: 'licensed_quantity', value: (row) => row.licensedQuantity },
    { header: 'peak_in_use', value: (row) => row.peakInUse },
    { header: 'full_seconds', value: (row) => row.fullSeconds },
    { header: 'denial_count', value: (row) => row.denialCount },
    { header: 'episode_count', value: (row) => row.episodeCount },
  ],
});
