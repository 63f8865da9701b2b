import { ExportDenialsDocument, ExportDenialEpisodesDocument } from '../generated/export-documents';
import { exportTable, poolCode } from './export-table';

/** Denials of a pool in the last sixty days, newest first (L25, L26). */
export const denials = exportTable({
  document: ExportDenialsDocument,
  of: 'seat pool',
  parameters: { seatPoolId: 'text', search: 'text', actions: 'list', since: 'text', until: 'text' },
  required: ['seatPoolId'],
  list: ({ seatPool }) =>
    seatPool && {
      pageInfo: seatPool.denials.pageInfo,
      rows: seatPool.denials.edges.map(({ node }) => ({ ...node, seatPoolId: seatPool.id })),
      about: poolCode(seatPool),
    },
  columns: [
    { header: 'denial_id', value: (row) => row.id },
    { header: 'seat_pool_id', value: (row) => row.seatPoolId },
    { header: 'device_id', value: (row) => row.device?.id },
    { header: 'at', instant: (row) => row.at },
    { header: 'device_name', value: (row) => row.deviceName },
    { header: 'user_name', value: (row) => row.userName },
    { header: 'action', value: (row) => row.action },
    { header: 'licensed_quantity', value: (row) => row.licensedQuantity },
    { header: 'in_use', value: (row) => row.inUse },
    {
      header: 'holders',
      value: (row) =>
        row.holders
          .map(({ deviceName, userName }) => (userName ? `${deviceName} (${userName})` : deviceName))
          .join(', '),
    },
  ],
});

/** Denial episodes of a pool, newest first (L28). */
export const denialEpisodes = exportTable({
  document: ExportDenialEpisodesDocument,
  of: 'seat pool',
  parameters: { seatPoolId: 'text', search: 'text', actions: 'list', since: 'text', until: 'text' },
  required: ['seatPoolId'],
  list: ({ seatPool }) =>
    seatPool && {
      pageInfo: seatPool.denialEpisodes.pageInfo,
      rows: seatPool.denialEpisodes.edges.map(({ node }) => ({ ...node, seatPoolId: seatPool.id })),
      about: poolCode(seatPool),
    },
  columns: [
    { header: 'seat_pool_id', value: (row) => row.seatPoolId },
    { header: 'device_id', value: (row) => row.device?.id },
    { header: 'started_at', instant: (row) => row.startedAt },
    { header: 'ended_at', instant: (row) => row.endedAt },
    { header: 'denial_count', value: (row) => row.denialCount },
    { header: 'device_name', value: (row) => row.deviceName },
    { header: 'user_name', value: (row) => row.userName },
    { header: 'admitted_at', instant: (row) => row.admittedAt },
  ],
});
