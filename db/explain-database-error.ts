import { placeOf, type DatabaseAddress } from './database-url';

type Explain = (facts: { place: string; address: DatabaseAddress; message: string }) => string;

const byCode: Record<string, Explain> = {
  ENOTFOUND: ({ address }) => `the host name ${address.host} was not found`,
  EAI_AGAIN: ({ address }) =>
    `the host name ${address.host} could not be looked up; is the name server reachable?`,
  ECONNREFUSED: ({ place }) =>
    `nothing accepts connections at ${place}: check host and port, and that the server runs`,
  ENOENT: ({ place }) => `there is no socket of a server at ${place}`,
  EHOSTUNREACH: ({ place }) => `${place} cannot be reached from here`,
  ENETUNREACH: ({ place }) => `${place} cannot be reached from here`,
  ETIMEDOUT: ({ place }) => `${place} did not answer: check host, port and firewalls`,
  CONNECT_TIMEOUT: ({ place }) => `${place} did not answer: check host, port and firewalls`,
  ECONNRESET: ({ place }) => `${place} broke the connection off; is it a PostgreSQL server?`,
  EPROTO: ({ place }) => `TLS with ${place} failed; is it a PostgreSQL server?`,
  ERR_TLS_CERT_ALTNAME_INVALID: ({ address }) =>
    `the server's certificate is not for ${address.host}: use the name in the certificate, or sslmode=verify-ca`,
  CERT_HAS_EXPIRED: () => "the server's certificate has expired",
  '28P01': ({ address }) => `the password for the user "${address.user}" is wrong`,
  '28000': ({ message }) => `the server refuses the connection: ${message}`,
  '3D000': ({ address, place }) =>
    `there is no database "${address.database}" at ${place}: create it, or correct the name`,
  '42501': ({ message }) => `the user lacks a permission: ${message}`,
  '53300': () => 'the server has no connection left: raise its max_connections, or lower DATABASE_POOL_SIZE',
  '57P03': ({ place }) => `the server at ${place} is starting up or shutting down: try again`,
  '25006': ({ place }) => `${place} is a standby or a read-only server: use the primary server`,
  '08P01': ({ message, place }) =>
    `${place} refuses a setting of the session (${message}), as connection poolers do: use the direct address of the database`,
};

const UNTRUSTED = /SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|CERT_/;

/** One sentence with DATABASE_URL, the address and the cause, without the password. */
export function explainDatabaseError(error: unknown, address: DatabaseAddress): string {
  const cause = innermost(error);
  const code = 'code' in cause ? String(cause.code) : '';
  const facts = { place: placeOf(address), address, message: withoutSecret(cause.message, address) };
  const known = byCode[code];
  if (known) return `DATABASE_URL: ${known(facts)}.`;
  if (UNTRUSTED.test(code)) {
    return `DATABASE_URL: the server's certificate is not trusted (${code}): name its root certificate with sslrootcert=file.`;
  }
  return `DATABASE_URL: connecting to ${facts.place} failed: ${facts.message}${code && ` (${code})`}.`;
}

/** Node tries each address of a name and collects the errors; the database's error is the cause of the query's. */
export function innermost(error: unknown): Error {
  if (error instanceof AggregateError && error.errors.length > 0) return innermost(error.errors[0]);
  if (error instanceof Error && error.cause instanceof Error) return innermost(error.cause);
  return error instanceof Error ? error : new Error(String(error));
}

function withoutSecret(message: string, { password }: DatabaseAddress) {
  return password ? message.replaceAll(password, '…') : message;
}
