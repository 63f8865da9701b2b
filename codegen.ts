import type { CodegenConfig } from '@graphql-codegen/cli';

/** What stands behind a GraphQL type: the record of the same noun that `licensing` hands out. */
const records = [
  'Customer',
  'Application',
  'SeatPool',
  'Device',
  'AppUser',
  'PortalUser',
  'ApiToken',
  'Denial',
  'DenialEpisode',
  'SeatHolder',
  'Lease',
  'AuditEntry',
];

/** Types that `licensing` hands out under the very name they have in GraphQL. */
const views = ['SeatUsage', 'LicenseGranted', 'LicenseRefused', 'DeviceStatus'];

const mappers = Object.fromEntries([
  ...records.map((type) => [type, `../../licensing#${type}Record`]),
  ...views.map((type) => [type, `../../licensing#${type} as ${type}Model`]),
]);

const config: CodegenConfig = {
  schema: 'graphql/schema/**/*.graphql',
  documents: ['app/**/*.{graphql,ts,tsx}'],
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
    'graphql/generated/operations/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: { scalars: { DateTime: 'string' } },
    },
  },
};

export default config;
