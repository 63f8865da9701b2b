import { connect } from 'node:net';
import { checkServerIdentity, type PeerCertificate } from 'node:tls';
import type postgres from 'postgres';
import type { DatabaseAddress } from './database-url';

type PostgresOptions = postgres.Options<Record<string, never>>;

/** How postgres.js connects to `address`. */
export function postgresOptions(address: DatabaseAddress): PostgresOptions {
  const { host, port, database, user, password, tls, options } = address;
  return {
    // As arrays, because postgres.js would take an IPv6 address for a name with a port.
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
    // By name here: postgres.js names no host that is an IP address, and Node would then check for "localhost".
    checkServerIdentity: (_name: string, certificate: PeerCertificate) =>
      mode === 'verify-full' ? checkServerIdentity(host, certificate) : undefined,
  };
}

/** The request of PostgreSQL's protocol to go on with TLS; the answer is one letter. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

/** Whether the server speaks TLS. False also when it cannot be reached; whoever connects then learns why. */
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
