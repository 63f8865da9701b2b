import path from 'node:path';
import { z } from 'zod';
import { DatabaseUrlError, parseDatabaseUrl } from './db/database-url';
import { passwordToSet } from './licensing/input';

/** Everything the environment can say, checked. `loadEnv` is the only place that reads it. */
export type Env = ReturnType<typeof arrange>;

/** The environment does not fit; the message names every mistake and what to set. */
export class EnvError extends Error {
  override name = 'EnvError';
}

/**
 * Reads and checks the environment. Every mistake is reported at once, in one `EnvError`. An empty value counts as
 * not set, as in an `.env` file with `NAME=`.
 */
export function loadEnv(source: Record<string, string | undefined> = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const variables = variablesSchema.safeParse(given);
  const mistakes = [...(variables.error?.issues ?? []).map(describe), ...findContradictions(given)];
  if (mistakes.length > 0 || !variables.success) {
    throw new EnvError(
      `The environment has ${countOf(mistakes)}:\n${mistakes.map((m) => `  - ${m}`).join('\n')}`,
    );
  }
  return arrange(variables.data);
}

/** next-auth and Next look at the environment themselves; this tells them what `env` says. */
export function exportForLibraries(env: Env, authSecret: string): void {
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  process.env.NEXTAUTH_SECRET = authSecret;
  if (env.http.publicUrl) process.env.NEXTAUTH_URL = env.http.publicUrl;
  else process.env.AUTH_TRUST_HOST = '1';
}

const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .trim()
    .regex(/^\d+$/, `must be a whole number from ${min} to ${max}`)
    .transform(Number)
    .refine((n) => n >= min && n <= max, `must be a whole number from ${min} to ${max}`);

const isWebAddress = (text: string) => /^https?:\/\//.test(text) && URL.canParse(text);

const webAddress = (what: string) => z.string().trim().refine(isWebAddress, `must be ${what}`);

/** The names of all variables, for the check of `.env.example`. */
export const variablesSchema = z.object({
  NODE_ENV: z
    .enum(['development', 'production', 'test'], 'must be development, production or test')
    .default('development'),
  PORT: wholeNumber(0, 65_535).default(3000),
  HOST: z.string().trim().default('127.0.0.1'),
  PUBLIC_URL: webAddress('the address people open, for example https://seats.example.com')
    .refine(
      (text) => !isWebAddress(text) || isOrigin(text),
      'must be an origin: no path, no query, no credentials',
    )
    .transform((text) => new URL(text).origin)
    .optional(),
  TRUST_PROXY: wholeNumber(0, 10).default(0),
  SHUTDOWN_DELAY_SECONDS: wholeNumber(0, 300).optional(),
  MAX_CONNECTIONS: wholeNumber(10, 1_000_000).default(10_000),
  MAX_CONNECTIONS_PER_ADDRESS: wholeNumber(10, 1_000_000).default(1_000),
  REGISTRATIONS_PER_HOUR: wholeNumber(1, 1_000_000).default(2_000),
  DATABASE_URL: z.string().trim().superRefine(checkDatabaseUrl).optional(),
  DATABASE_POOL_SIZE: wholeNumber(2, 500).default(20),
  DATA_DIR: z.string().trim().default('.data'),
  AUTH_SECRET: z
    .string()
    .min(32, 'must have at least 32 characters, for example from: openssl rand -base64 48')
    .optional(),
  ADMIN_EMAIL: z
    .string()
    .trim()
    .pipe(z.email({ pattern: z.regexes.unicodeEmail, error: 'must be an e-mail address' }))
    .optional(),
  ADMIN_PASSWORD: passwordToSet(12).optional(),
  DEMO: z.enum(['0', '1'], 'must be 1 (write demo data into an empty database) or 0').optional(),
  SIMULATOR: z.enum(['0', '1'], 'must be 1 (serve the phone simulator at /simulator) or 0').optional(),
  SMTP_URL: z
    .string()
    .trim()
    .refine(isSmtpUrl, 'must look like smtps://user:password@mail.example.com or smtp://mail.example.com:587')
    .optional(),
  MAIL_FROM: z
    .string()
    .trim()
    .regex(
      /^([^<>@\r\n]+ <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/,
      'must be an address, for example Seatwise <seats@example.com>',
    )
    .optional(),
  ALLOW_PRIVATE_WEBHOOKS: z
    .enum(['0', '1'], 'must be 1 (webhooks may go to private addresses, for development) or 0')
    .optional(),
  OIDC_ISSUER: webAddress('the issuer, for example https://login.example.com').optional(),
  OIDC_CLIENT_ID: z.string().trim().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().trim().max(60, 'must have at most 60 characters').default('Single sign-on'),
  METRICS_PORT: wholeNumber(0, 65_535).optional(),
  METRICS_HOST: z.string().trim().default('127.0.0.1'),
  METRICS_TOKEN: z
    .string()
    .min(16, 'must have at least 16 characters, for example from: openssl rand -base64 24')
    .optional(),
  LOG_LEVEL: z
    .enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'],
      'must be fatal, error, warn, info, debug, trace or silent',
    )
    .default('info'),
});

type Variables = z.infer<typeof variablesSchema>;

function arrange(v: Variables) {
  return deepFreeze({
    mode: v.NODE_ENV,
    development: v.NODE_ENV === 'development',
    dataDir: path.resolve(v.DATA_DIR),
    demo: v.DEMO === undefined ? undefined : v.DEMO === '1',
    /** Whether /simulator is there: unless said otherwise, wherever nobody works for real. */
    simulator: v.SIMULATOR === undefined ? !isForRealUse(v) : v.SIMULATOR === '1',
    http: {
      port: v.PORT,
      host: v.HOST,
      /** The origin people use, if it was set. */
      publicUrl: v.PUBLIC_URL,
      secure: v.PUBLIC_URL?.startsWith('https:') ?? false,
      /** How many proxies in front are believed about the caller's address. */
      trustProxy: v.TRUST_PROXY,
      /** How long requests are still served after SIGTERM, so that load balancers notice first. */
      shutdownDelayMs: (v.SHUTDOWN_DELAY_SECONDS ?? (v.TRUST_PROXY > 0 ? 5 : 0)) * 1000,
      maxConnections: v.MAX_CONNECTIONS,
      maxConnectionsPerAddress: v.MAX_CONNECTIONS_PER_ADDRESS,
    },
    /** How many devices one registration key may add within an hour. */
    registrationsPerHour: v.REGISTRATIONS_PER_HOUR,
    /** The mail server, if there is one. */
    mail: v.SMTP_URL && v.MAIL_FROM ? { url: v.SMTP_URL, from: v.MAIL_FROM } : undefined,
    webhooks: { allowPrivate: v.ALLOW_PRIVATE_WEBHOOKS === '1' },
    database: { url: v.DATABASE_URL, poolSize: v.DATABASE_POOL_SIZE },
    auth: {
      secret: v.AUTH_SECRET,
      admin:
        v.ADMIN_EMAIL && v.ADMIN_PASSWORD ? { email: v.ADMIN_EMAIL, password: v.ADMIN_PASSWORD } : undefined,
      oidc:
        v.OIDC_ISSUER && v.OIDC_CLIENT_ID && v.OIDC_CLIENT_SECRET
          ? {
              issuer: v.OIDC_ISSUER,
              clientId: v.OIDC_CLIENT_ID,
              clientSecret: v.OIDC_CLIENT_SECRET,
              name: v.OIDC_NAME,
            }
          : undefined,
    },
    log: { level: v.LOG_LEVEL },
    /** Where metrics are served, if anywhere: on a port of their own, or beside the API for callers with the token. */
    metrics: { port: v.METRICS_PORT, host: v.METRICS_HOST, token: v.METRICS_TOKEN },
  });
}

function isForRealUse({ NODE_ENV, DATABASE_URL, ADMIN_EMAIL, DEMO }: Variables) {
  return (
    NODE_ENV === 'production' && (DATABASE_URL !== undefined || ADMIN_EMAIL !== undefined || DEMO === '0')
  );
}

/** Looks at what was given, not at what was parsed, so that it can speak up beside other mistakes. */
function findContradictions(given: Record<string, unknown>) {
  const mistakes: string[] = [];
  const requireTogether = (names: string[], why: string) => {
    const missing = names.filter((name) => given[name] === undefined);
    if (missing.length > 0 && missing.length < names.length) {
      mistakes.push(`${missing.join(' and ')} must be set too: ${why}`);
    }
  };
  requireTogether(['ADMIN_EMAIL', 'ADMIN_PASSWORD'], 'the first administrator needs both, or set neither.');
  requireTogether(['SMTP_URL', 'MAIL_FROM'], 'mail needs a server and a sender, or set neither.');
  requireTogether(
    ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
    'single sign-on needs all three, or set none.',
  );
  if (given.DATABASE_URL !== undefined && given.AUTH_SECRET === undefined) {
    mistakes.push(
      'AUTH_SECRET must be set when DATABASE_URL is: at least 32 characters, the same for every process that ' +
        'shares the database, for example from: openssl rand -base64 48',
    );
  }
  return mistakes;
}

/** Settings that are valid and leave something out of use that the operator may expect, with what to set. */
export function findOmissions({ mail, http }: Pick<Env, 'mail' | 'http'>): string[] {
  if (!mail || http.publicUrl !== undefined) return [];
  return [
    'PUBLIC_URL is not set: mails have no links, so recipients of alerts and reports can neither confirm nor unsubscribe, ' +
      'and new ones who have to confirm get none. Set it to the address people open, such as https://seats.example.com.',
  ];
}

function describe(issue: z.core.$ZodIssue) {
  return `${issue.path.join('.')} ${issue.message}.`;
}

function countOf(mistakes: string[]) {
  return mistakes.length === 1 ? 'a mistake' : `${mistakes.length} mistakes`;
}

function checkDatabaseUrl(text: string, ctx: z.core.$RefinementCtx<string>) {
  try {
    parseDatabaseUrl(text);
  } catch (error) {
    // Its message never contains the password.
    if (!(error instanceof DatabaseUrlError)) throw error;
    ctx.addIssue({ code: 'custom', message: error.message });
  }
}

function isSmtpUrl(text: string) {
  return /^smtps?:\/\/[^/]/.test(text) && URL.canParse(text);
}

function isOrigin(text: string) {
  const { pathname, search, hash, username, password } = new URL(text);
  return pathname === '/' && !search && !hash && !username && !password;
}

function deepFreeze<T extends object>(value: T): Readonly<T> {
  for (const part of Object.values(value)) if (part && typeof part === 'object') deepFreeze(part);
  return Object.freeze(value);
}
