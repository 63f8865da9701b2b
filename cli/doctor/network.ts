import { connect, type TLSSocket } from 'node:tls';
import type { Env } from '../../env';
import { verifyMailServer } from '../../server/mail/open-mailer';
import { ok, problem, warning, type Finding } from './finding';
import { daysUntil } from './machine';

const ANSWERS_WITHIN_MS = 10_000;
const LEAST_DAYS_OF_CERTIFICATE = 21;

/** Connects, switches to TLS and signs in, and sends nothing. */
export async function checkMail(mail: Env['mail']): Promise<Finding> {
  if (!mail) return ok('mail', 'is not used: SMTP_URL is not set');
  const reason = await verifyMailServer(mail.url);
  return reason === null
    ? ok('mail', 'the server accepts the connection and the sign-in')
    : problem(
        'mail',
        reason,
        'Check SMTP_URL: host, port, smtps:// for TLS from the start, user and password.',
      );
}

const ENDPOINTS = ['authorization_endpoint', 'token_endpoint', 'jwks_uri'];

export async function checkOidc(oidc: Pick<NonNullable<Env['auth']['oidc']>, 'issuer'> | undefined) {
  const name = 'single sign-on';
  if (!oidc) return ok(name, 'is not used: OIDC_ISSUER is not set');
  const address = `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const remedy = 'Check OIDC_ISSUER: it is the address before /.well-known/openid-configuration.';
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) });
    if (!answer.ok) return problem(name, `${address} answers with status ${answer.status}`, remedy);
    const found = (await answer.json()) as Record<string, unknown>;
    const missing = ENDPOINTS.filter((field) => typeof found[field] !== 'string');
    if (missing.length > 0) return problem(name, `${address} has no ${missing.join(', ')}`, remedy);
    if (found.issuer !== oidc.issuer)
      return problem(
        name,
        `the provider calls itself ${String(found.issuer)}`,
        'Set OIDC_ISSUER to exactly that.',
      );
    return ok(name, `${oidc.issuer} publishes its endpoints`);
  } catch (error) {
    return problem(name, `${address} cannot be read: ${reasonOf(error)}`, remedy);
  }
}

/** Whether people reach this server under PUBLIC_URL, as seen from this machine. */
export async function checkPublicUrl(publicUrl: string | undefined): Promise<Finding> {
  if (publicUrl === undefined)
    return warning('PUBLIC_URL', 'is not set', 'Set it to the address that people open, for links in mails.');
  const address = `${publicUrl}/livez`;
  const remedy = 'Check DNS, the proxy and that the server runs. Some networks block this only from inside.';
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) });
    const body = await answer.text();
    return answer.ok && body.includes('"status":"ok"')
      ? ok('PUBLIC_URL', `${publicUrl} leads to a running server`)
      : problem(
          'PUBLIC_URL',
          `${address} answers with status ${answer.status}, not as this server does`,
          remedy,
        );
  } catch (error) {
    return warning('PUBLIC_URL', `${address} cannot be reached from here: ${reasonOf(error)}`, remedy);
  }
}

/** End of the certificate of an https address. */
export async function checkCertificate(
  publicUrl: string,
  { now = new Date(), ca }: { now?: Date; ca?: string } = {},
): Promise<Finding> {
  const { hostname, port } = new URL(publicUrl);
  const host = hostname.replace(/^\[|\]$/g, '');
  const { end, fault } = await readCertificate(host, Number(port) || 443, ca);
  const remedy = 'Renew the certificate, with its chain, in the proxy.';
  if (fault !== null)
    return problem('certificate', `the certificate of ${host} is refused: ${fault}`, remedy);
  const days = daysUntil(end, now);
  const text = `the certificate of ${host} ends on ${end.toISOString().slice(0, 10)}`;
  return days < LEAST_DAYS_OF_CERTIFICATE
    ? warning('certificate', `${text}, in ${days} days`, remedy)
    : ok('certificate', text);
}

function readCertificate(
  host: string,
  port: number,
  ca: string | undefined,
): Promise<{ end: Date; fault: string | null }> {
  return new Promise((resolve, reject) => {
    const socket: TLSSocket = connect({
      host,
      port,
      ca,
      servername: /^[\d.:]+$/.test(host) ? undefined : host,
      rejectUnauthorized: false,
      timeout: ANSWERS_WITHIN_MS,
    });
    socket.once('secureConnect', () => {
      const { valid_to: end } = socket.getPeerCertificate();
      // Node sets the code of the fault here, whatever the types say.
      const fault = socket.authorized ? null : String(socket.authorizationError);
      resolve({ end: new Date(end), fault });
      socket.destroy();
    });
    socket.once('timeout', () => socket.destroy(new Error('no answer within 10 seconds')));
    socket.once('error', reject);
  });
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}
