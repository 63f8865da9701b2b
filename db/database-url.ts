import { readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { decode, readParameters, refuse, type Parameters } from './database-url-parameters';

export { DatabaseUrlError } from './database-url-parameters';

/** Address of the database from DATABASE_URL, for every driver and thread. */
export type DatabaseAddress = {
  /** Host name, IP address, or directory of a Unix socket. */
  host: string;
  port: number;
  database: string;
  user: string;
  password: string;
  tls: Tls;
  connectTimeoutSeconds?: number;
  applicationName?: string;
  /** Session settings, as in `-c name=value`. */
  options?: string;
};

/** Plain data, so that it can be sent to another thread. */
type Tls = {
  /** `prefer`: only if the server supports it. The last three require TLS; two of them verify the certificate. */
  mode: 'off' | 'prefer' | 'require' | 'verify-ca' | 'verify-full';
  ca?: string;
  cert?: string;
  key?: string;
  passphrase?: string;
};

/** Parses an address as libpq does. `ignored` are known parameters that have no effect here. */
export function parseDatabaseUrl(text: string): { address: DatabaseAddress; ignored: string[] } {
  refuseOtherForms(text);
  const rest = text.slice(text.indexOf('://') + 3);
  const end = rest.search(/[/?#]/);
  const authority = end < 0 ? rest : rest.slice(0, end);
  const [path = '', query = ''] = splitOnce(end < 0 ? '' : rest.slice(end), '?');
  if (path.includes('@') || /^[^=]*@/.test(query) || rest.includes('#')) {
    refuse(
      'has a character in the user name or password that must be percent-encoded: / as %2F, ? as %3F, # as %23, @ as %40',
    );
  }
  const at = authority.lastIndexOf('@');
  const [user, password] = splitOnce(at < 0 ? '' : authority.slice(0, at), ':');
  const { host, port } = splitHost(authority.slice(at + 1));
  const parameters = readParameters(query);
  const { given } = parameters;
  const owner = given.user ?? (decode(user, 'user name') || userInfo().username);
  const address: DatabaseAddress = {
    host: given.host ?? (decode(host, 'host name') || 'localhost'),
    port: readPort(given.port ?? port),
    database: given.dbname ?? (decode(path.slice(1), 'database name') || owner),
    user: owner,
    password: given.password ?? decode(password, 'password'),
    tls: { mode: 'off' },
    connectTimeoutSeconds: parameters.connectTimeoutSeconds,
    applicationName: given.application_name ?? given.fallback_application_name,
    options: given.options,
  };
  address.tls = readTls(parameters, address);
  refuseMistakes(address);
  return { address, ignored: parameters.ignored };
}

function refuseOtherForms(text: string) {
  if (/^postgres(ql)?:\/\//i.test(text)) {
    if (/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)) refuse('contains a line break or another control character');
    return;
  }
  const pasted = /^(["'])|^psql\b|^DATABASE_URL\s*=/i.exec(text);
  if (pasted?.[1]) refuse('begins with a quotation mark: write the address without quotation marks');
  if (pasted) refuse(`begins with ${pasted[0]}: write the address alone, beginning with postgres://`);
  if (/^jdbc:/i.test(text))
    refuse('begins with jdbc: which is for Java: write postgres://user:password@host:5432/database');
  if (/^prisma(\+postgres)?:/i.test(text)) {
    refuse(
      "is the address of Prisma's proxy: use that of the database itself, which begins with postgres://",
    );
  }
  const driver = /^postgres(?:ql)?(\+\w+):/i.exec(text)?.[1];
  if (driver) refuse(`names a driver of another language: remove ${driver}`);
  if (/^\s*(host|server|user|user id|dbname|database)\s*=/i.test(text)) {
    refuse('is a list of names and values: write postgres://user:password@host:5432/database');
  }
  refuse('must look like postgres://user:password@host:5432/database');
}

function splitOnce(text: string, separator: string): [string, string] {
  const index = text.indexOf(separator);
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + separator.length)];
}

function splitHost(text: string) {
  if (text.includes(',')) {
    refuse(
      'names several hosts: use one name that always leads to the primary server, such as that of a load balancer',
    );
  }
  const [, v6, v6Port] = /^\[([\da-f:.]+(?:%\w+)?)\](?::(.*))?$/i.exec(text) ?? [];
  if (v6) return { host: v6, port: v6Port };
  const [host, port] = splitOnce(text, ':');
  if (!/^[\p{L}\p{N}._%-]*$/u.test(host)) refuse('has a host name with characters that no host name has');
  return { host, port };
}

function readPort(text: string | undefined) {
  if (!text) return 5432;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    refuse(
      'has a port that is not a number from 1 to 65535, or a password with / ? # or @ that must be percent-encoded',
    );
  }
  return port;
}

const MODES: Record<string, Tls['mode']> = {
  disable: 'off',
  allow: 'prefer',
  prefer: 'prefer',
  require: 'require',
  'no-verify': 'require',
  'verify-ca': 'verify-ca',
  'verify-full': 'verify-full',
};

/** On this machine TLS is used only if requested, elsewhere if the server supports it, as in psql. */
function readTls({ given }: Parameters, { host }: DatabaseAddress): Tls {
  const isLocal = host.startsWith('/') || /^(localhost|127\..*|::1)$/i.test(host);
  const asked = given.sslmode ?? (given.sslrootcert ? 'verify-full' : isLocal ? 'disable' : 'prefer');
  const mode = MODES[asked];
  if (!mode) refuse(`has an sslmode that does not exist: use ${Object.keys(MODES).join(', ')}`);
  if (mode === 'off' || host.startsWith('/')) return { mode: 'off' };
  const rootCert = given.sslrootcert === 'system' ? undefined : given.sslrootcert;
  return {
    // As in libpq, a root certificate implies verification.
    mode:
      given.sslrootcert === 'system' ? 'verify-full' : rootCert && mode === 'require' ? 'verify-ca' : mode,
    ca: readPem('sslrootcert', rootCert),
    cert: readPem('sslcert', given.sslcert),
    key: readPem('sslkey', given.sslkey),
    passphrase: given.sslpassword,
  };
}

function readPem(parameter: string, file: string | undefined) {
  if (!file) return undefined;
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return refuse(`has ${parameter}=${file}, and that file cannot be read (${code})`);
  }
}

function refuseMistakes({ host, port, password }: DatabaseAddress) {
  if (/^([[{<].*(password|secret).*[\]}>]|\*+|…)$/i.test(password)) {
    refuse('still has a placeholder where the password goes');
  }
  const advice = 'which cannot keep sessions';
  if (/-pooler\.[^/]*neon\.(tech|build)$/i.test(host)) {
    refuse(`leads to Neon's connection pooler, ${advice}: remove -pooler from the host name`);
  }
  if (/\.supabase\.(com|co)$/i.test(host) && port === 6543) {
    refuse(`leads to Supabase's transaction pooler, ${advice}: use port 5432`);
  }
}

/** Host and port, for messages. */
export const placeOf = ({ host, port }: DatabaseAddress) =>
  `${host.includes(':') ? `[${host}]` : host}:${port}`;
