import { ExportDevicesDocument, ExportLeasesDocument } from '../generated/export-documents';
import { exportTable, poolCode } from './export-table';

/** Devices of a pool, by name unless ordered otherwise: an order that changes during the export could skip rows. */
export const devices = exportTable({
  document: ExportDevicesDocument,
  of: 'seat pool',
  parameters: {
    seatPoolId: 'text',
    search: 'text',
    states: 'list',
    registeredSince: 'text',
    registeredBefore: 'text',
    neverLoggedIn: 'flag',
    orderBy: 'order',
  },
  required: ['seatPoolId'],
  variables: (given) => ({ orderBy: { field: 'NAME', direction: 'ASC' }, ...given }),
  list: ({ seatPool }) =>
    seatPool && {
      pageInfo: seatPool.devices.pageInfo,
      rows: seatPool.devices.edges.map(({ node }) => ({ ...node, seatPoolId: seatPool.id })),
      about: poolCode(seatPool),
    },
  columns: [
    { header: 'device_id', value: (row) => row.id },
    { header: 'seat_pool_id', value: (row) => row.seatPoolId },
    { header: 'installation_id', value: (row) => row.installationId },
    { header: 'name', value: (row) => row.name },
    { header: 'platform', value: (row) => row.platform },
    { header: 'app_version', value: (row) => row.appVersion },
    { header: 'state', value: (row) => row.state },
    { header: 'user_id', value: (row) => row.user?.id },
    { header: 'user_name', value: (row) => row.user?.userName },
    { header: 'user_display_name', value: (row) => row.user?.displayName },
    { header: 'logged_in_at', instant: (row) => row.loggedInAt },
    { header: 'last_used_at', instant: (row) => row.lastUsedAt },
    { header: 'last_action', value: (row) => row.lastAction },
    { header: 'grant_number', value: (row) => row.lease?.grantNumber },
    { header: 'lapses_at', instant: (row) => row.lease?.expiresAt },
    { header: 'registered_at', instant: (row) => row.registeredAt },
    { header: 'reregister_by', instant: (row) => row.reregisterBy },
    { header: 'removed_at', instant: (row) => row.removedAt },
    { header: 'logout_reason', value: (row) => row.logoutReason },
    { header: 'logged_out_by', value: (row) => row.loggedOutBy },
    { header: 'logout_note', value: (row) => row.logoutNote },
    { header: 'held_off_until', instant: (row) => row.heldOffUntil },
  ],
});

/** Leases of a pool in the last sixty days, newest first (L26, L27). */
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
