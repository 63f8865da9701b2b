import {
  ExportAlertsDocument,
  ExportWebhookDeliveriesDocument,
  ExportMonthlyReportDocument,
} from '../generated/export-documents';
import { exportTable } from './export-table';

/** Alerts of the last sixty days of a pool, a customer, or all the caller may see, newest first. */
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

/** Deliveries to a webhook endpoint in the last sixty days, newest first, with the last attempt of each. */
export const webhookDeliveries = exportTable({
  document: ExportWebhookDeliveriesDocument,
  of: 'webhook endpoint',
  parameters: { webhookEndpointId: 'text', statuses: 'list' },
  required: ['webhookEndpointId'],
  list: ({ webhookEndpoint }) =>
    webhookEndpoint && {
      pageInfo: webhookEndpoint.deliveries.pageInfo,
      rows: webhookEndpoint.deliveries.edges.map(({ node }) => ({ ...node, last: node.attempts.at(-1) })),
      about: new URL(webhookEndpoint.url).hostname,
    },
  columns: [
    { header: 'delivery_id', value: (row) => row.id },
    { header: 'message_id', value: (row) => row.messageId },
    { header: 'type', value: (row) => row.type },
    { header: 'status', value: (row) => row.status },
    { header: 'created_at', instant: (row) => row.createdAt },
    { header: 'next_attempt_at', instant: (row) => row.nextAttemptAt },
    { header: 'finished_at', instant: (row) => row.finishedAt },
    { header: 'attempts', value: (row) => row.attempts.length },
    { header: 'last_attempt_at', instant: (row) => row.last?.at },
    { header: 'last_duration_ms', value: (row) => row.last?.durationMs },
    { header: 'last_status_code', value: (row) => row.last?.statusCode },
    { header: 'last_error', value: (row) => row.last?.error },
  ],
});

/** Monthly report of a customer: one row for each pool and day. */
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
