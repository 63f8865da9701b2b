const port = Number(process.env.E2E_OIDC_PORT ?? '3198');

/** Address of the tests' identity provider, and the options of the server for it. */
export const IDENTITY_PROVIDER = {
  port,
  issuer: `http://127.0.0.1:${port}`,
  clientId: 'seatwise',
  clientSecret: 'shared-between-the-two',
  name: 'Stage ID',
} as const;
