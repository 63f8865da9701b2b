import { ExportLeasesDocument } from '../generated/export-documents';
import { exportTable, poolCode } from './export-table';

/** The leases of a pool of the last sixty days, newest first (L26, L27). */
export const leases = exportTable({
  document: ExportLeasesDocument,
  of: 'seat pool',
  parameters: { seatPoolId: 'text', since: 'text', until: 'text' },
  required: ['seatPoolId'],
  list: ({ seatPool }) =>
    seatPool && {
      pageInfo: seatPool.leases.pageInfo,
      rows: seatPool.leases.edges.map(({ node }) => ({ ...node, seatPoolId: seatPool.id })),
      about: poolCode(seatPool),
    },
  columns: [
    { header: 'lease_id', value: (row) => row.id },
    { header: 'seat_pool_id', value: (row) => row.seatPoolId },
    { header: 'device_id', value: (row) => row.device.id },
    { header: 'device_name', value: (row) => row.device.name },
    { header: 'user_id', value: (row) => row.user?.id },
    { header: 'user_name', value: (row) => row.user?.userName },
    { header: 'grant_number', value: (row) => row.grantNumber },
    { header: 'origin', value: (row) => row.origin },
    { header: 'started_at', instant: (row) => row.startedAt },
    { header: 'ended_at', instant: (row) => row.endedAt },
    { header: 'end_reason', value: (row) => row.endReason },
    { header: 'ended_by', value: (row) => row.endedBy },
    { header: 'end_note', value: (row) => row.endNote },
  ],
});
