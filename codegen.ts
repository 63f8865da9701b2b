import type { CodegenConfig } from '@graphql-codegen/cli';

/** What stands behind a GraphQL type: the record of the same noun that `licensing` hands out. */
const records = [
  'Customer',
  'Application',
  'Seat',
  'SeatPool',
  'Device',
  'AppUser',
  'PortalUser',
  'ApiToken',
  'PortalInvitation',
  'InvitationOffer',
  'MailRequest',
  'DisplayLink',
  'Display',
  'DisplayPool',
  'Denial',
  'DenialEpisode',
  'SearchHit',
  'SeatHolder',
  'Lease',
  'SeatEvent',
  'LiveSeat',
  'LiveSeatEvent',
  'UsageStep',
  'DenialSummary',
  'SeatPoolChangePreview',
  'AuditEntry',
  'Ledger',
  'LedgerSeat',
  'UsageReport',
  'PlanCell',
  'DenialExplanation',
  'ForgottenSeat',
  'Alert',
  'AlertSettings',
  'OwnAlertMail',
  'MonthlyReport',
  'MonthlyReportPool',
  'MonthlyReportDay',
  'WebhookEndpoint',
  'WebhookDelivery',
  'WebhookAttempt',
];

/** Types that `licensing` hands out under the very name they have in GraphQL. */
const views = ['SeatUsage', 'SeatChanges', 'LicenseGranted', 'LicenseRefused', 'DeviceStatus'];

const mappers = Object.fromEntries([
  ...records.map((type) => [type, `../../licensing#${type}Record`]),
  ...views.map((type) => [type, `../../licensing#${type} as ${type}Model`]),
]);

const config: CodegenConfig = {
  schema: 'graphql/schema/**/*.graphql',
  ignoreNoDocuments: true,
  config: { useTypeImports: true, enumsAsTypes: true, strictScalars: true },
  generates: {
    'graphql/generated/resolvers.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        contextType: '../context#GraphqlContext',
        scalars: { DateTime: { input: 'Date', output: 'Date' } },
        mappers,
      },
    },
    // Documents as texts that urql parses when they are used: a third of the size of ready-made syntax trees.
    'graphql/generated/operations/graphql.ts': {
      documents: ['app/**/*.{graphql,ts,tsx}'],
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        scalars: { DateTime: 'string' },
        documentMode: 'graphQLTag',
        gqlImport: 'urql#gql',
        pureMagicComment: true,
      },
    },
    'graphql/generated/export-documents.ts': {
      documents: ['graphql/exports/*.graphql'],
      plugins: ['typescript-operations', 'typed-document-node'],
      config: { scalars: { DateTime: 'string' } },
    },
    // The client library's own: texts and types only, so that it needs nothing of GraphQL when it runs.
    'client/src/generated/operations.ts': {
      documents: ['client/operations.graphql'],
      plugins: ['typescript-operations', './client/codegen/operations-plugin.mjs'],
      config: { scalars: { DateTime: 'string' } },
    },
  },
};

export default config;
