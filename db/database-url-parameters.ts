/** The message completes a sentence about DATABASE_URL and never contains the password. */
export class DatabaseUrlError extends Error {
  override name = 'DatabaseUrlError';
}

export type Parameters = {
  given: Partial<Record<(typeof KNOWN)[number], string>>;
  connectTimeoutSeconds?: number;
  ignored: string[];
};

const KNOWN = [
  'user',
  'password',
  'host',
  'port',
  'dbname',
  'sslmode',
  'sslrootcert',
  'sslcert',
  'sslkey',
  'sslpassword',
  'connect_timeout',
  'application_name',
  'fallback_application_name',
  'options',
] as const;

/**
 * Parameters of libpq, node-postgres, Prisma and hosting providers. Channel binding has no effect because the drivers
 * use SCRAM without it; sslmode=verify-full verifies the server.
 */
const WITHOUT_EFFECT = new Set([
  'channel_binding',
  'client_encoding',
  'connection_limit',
  'gssencmode',
  'idle_timeout',
  'keepalives',
  'keepalives_count',
  'keepalives_idle',
  'keepalives_interval',
  'krbsrvname',
  'max',
  'max_conns',
  'max_lifetime',
  'maxidleconnectionlifetime',
  'maximum_pool_size',
  'max_pipeline',
  'pool_max_conns',
  'pool_timeout',
  'prepare',
  'prepared_statements',
  'preparethreshold',
  'reconnect',
  'require_auth',
  'single_use_connections',
  'socket_timeout',
  'sslcompression',
  'sslnegotiation',
  'sslsni',
  'ssl_max_protocol_version',
  'ssl_min_protocol_version',
  'statement_cache_size',
  'supa',
  'tcp_user_timeout',
  'uselibpqcompat',
  'workaround',
]);

const SCHEMAS = new Set(['schema', 'currentschema', 'search_path']);
/** Seatwise sets these for each of its connections. */
const OWN_SETTINGS = /\b(lock_timeout|statement_timeout|idle_in_transaction_session_timeout|timezone)\b/i;

export function refuse(rest: string): never {
  throw new DatabaseUrlError(rest);
}

export function decode(text: string, what: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return refuse(`has a % in the ${what} that begins no code: write it as %25`);
  }
}

/** Parses the part after the question mark. */
export function readParameters(query: string): Parameters {
  const parameters: Parameters = { given: {}, ignored: [] };
  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const [rawName = '', ...rawValue] = pair.split('=');
    const name = decode(rawName, 'parameters').trim();
    read(parameters, name, decode(rawValue.join('='), `parameter ${name}`).trim());
  }
  return parameters;
}

function read(parameters: Parameters, name: string, value: string) {
  const { given, ignored } = parameters;
  const lowerCase = name.toLowerCase();
  if (value === '') return;
  if (lowerCase === 'connect_timeout') parameters.connectTimeoutSeconds = readSeconds(value);
  else if (lowerCase === 'ssl' || lowerCase === 'sslaccept') given.sslmode ??= sslModeOf(value);
  else if (lowerCase === 'options') given.options = readOptions(value);
  else if (isKnown(lowerCase)) given[lowerCase] = value;
  else if (SCHEMAS.has(lowerCase)) refuseSchema(name, value);
  else if (lowerCase === 'pgbouncer') refusePooling(value);
  else if (lowerCase === 'target_session_attrs') refuseStandby(value);
  else if (lowerCase === 'gssencmode' && value === 'require')
    refuse('has gssencmode=require, which is not supported');
  else if (WITHOUT_EFFECT.has(lowerCase)) ignored.push(name);
  else refuse(`has the parameter ${name.slice(0, 40)}, which is not known: remove it`);
}

const isKnown = (name: string): name is (typeof KNOWN)[number] => KNOWN.some((known) => known === name);

function readSeconds(value: string) {
  if (!/^\d{1,4}$/.test(value)) refuse('has a connect_timeout that is not a number of seconds');
  // In libpq 0 means no limit; here it means the default.
  return Number(value) || undefined;
}

/** `ssl` is used by JDBC, node-postgres and postgres.js; `sslaccept` by Prisma. */
function sslModeOf(value: string) {
  if (/^(true|1|on|strict)$/i.test(value)) return 'verify-full';
  if (/^(false|0|off)$/i.test(value)) return 'disable';
  if (/^accept_invalid_certs$/i.test(value)) return 'require';
  return value;
}

function readOptions(value: string) {
  const own = OWN_SETTINGS.exec(value)?.[0];
  if (own) refuse(`sets ${own} in options: remove it, Seatwise sets it itself`);
  const path = /search_path\s*=\s*([^\s]+)/i.exec(value)?.[1];
  if (path) refuseSchema('search_path in options', path);
  return value;
}

function refuseSchema(name: string, value: string) {
  if (/^("?\$user"?\s*,\s*)?public$/i.test(value)) return;
  refuse(`has ${name}: remove it. Seatwise needs a database of its own and uses its schema public`);
}

function refusePooling(value: string) {
  if (/^(false|0)$/i.test(value)) return;
  refuse(
    'has pgbouncer=true, which stands for a pooler that cannot keep sessions: use the direct address of the database',
  );
}

function refuseStandby(value: string) {
  if (/^(any|read-write|primary)$/i.test(value)) return;
  refuse(
    'has a target_session_attrs that asks for a server that cannot be written to: use the primary server',
  );
}
