import { ExportWebhookDeliveriesDocument } from '../generated/export-documents';
import { exportTable } from './export-table';

/** What was posted to a webhook endpoint in the last sixty days, newest first, with the last attempt of each. */
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
