import { connect } from 'node:net';
import { checkServerIdentity, type PeerCertificate } from 'node:tls';
import type postgres from 'postgres';
import type { DatabaseAddress } from './database-url';

type PostgresOptions = postgres.Options<Record<string, never>>;

/** Options of postgres.js for an address. */
export function postgresOptions(address: DatabaseAddress): PostgresOptions {
  const { host, port, database, user, password, tls, options } = address;
  return {
    // As arrays: postgres.js would read an IPv6 address as a name with a port.
    host: [host],
    port: [port],
    path: host.startsWith('/') ? `${host}/.s.PGSQL.${port}` : undefined,
    database,
    username: user,
    password,
    connection: options ? { options } : {},
    ssl: tls.mode === 'off' ? false : tls.mode === 'prefer' ? 'prefer' : tlsOptions(address),
  } as unknown as PostgresOptions;
}

function tlsOptions({ host, tls: { mode, ca, cert, key, passphrase } }: DatabaseAddress) {
  return {
    ...(ca && { ca }),
    ...(cert && { cert }),
    ...(key && { key }),
    ...(passphrase && { passphrase }),
    rejectUnauthorized: mode === 'verify-ca' || mode === 'verify-full',
    // Checked by name here: for an IP address postgres.js passes no host, and Node would check for "localhost".
    checkServerIdentity: (_name: string, certificate: PeerCertificate) =>
      mode === 'verify-full' ? checkServerIdentity(host, certificate) : undefined,
  };
}

/** Request of the PostgreSQL protocol to continue with TLS; the response is one letter. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

/** Whether the server supports TLS. False also if it cannot be reached; connecting then reports the reason. */
export function offersTls({ host, port }: DatabaseAddress, timeoutMs = 5000): Promise<boolean> {
  if (host.startsWith('/')) return Promise.resolve(false);
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const end = (answer: boolean) => {
      resolve(answer);
      socket.destroy();
    };
    socket.setTimeout(timeoutMs, () => end(false));
    socket.once('connect', () => socket.write(SSL_REQUEST));
    socket.once('data', (answer) => end(answer.toString('latin1', 0, 1) === 'S'));
    socket.once('error', () => end(false));
    socket.once('close', () => end(false));
  });
}
