import type { CodegenConfig } from '@graphql-codegen/cli';

/** GraphQL types whose resolvers get the record of the same noun from `licensing`: `Customer`, `CustomerRecord`. */
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

/** GraphQL types that have the same name in `licensing`. */
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
    // Documents as text, which urql parses on first use: a third of the size of syntax trees.
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
    // Only texts and types, so that the client library needs no GraphQL package at run time.
    'client/src/generated/operations.ts': {
      documents: ['client/operations.graphql'],
      plugins: ['typescript-operations', './client/codegen/operations-plugin.mjs'],
      config: { scalars: { DateTime: 'string' } },
    },
  },
};

export default config;
