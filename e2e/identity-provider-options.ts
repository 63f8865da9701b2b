const port = Number(process.env.E2E_OIDC_PORT ?? '3198');

/** Where the tests' identity provider listens, and what the server under test is told of it. */
export const IDENTITY_PROVIDER = {
  port,
  issuer: `http://127.0.0.1:${port}`,
  clientId: 'seatwise',
  clientSecret: 'shared-between-the-two',
  name: 'Stage ID',
} as const;
