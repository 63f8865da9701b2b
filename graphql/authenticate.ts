import type { IncomingHttpHeaders } from 'node:http';
import {
  authenticateApiToken,
  authenticateDisplay,
  authenticateSession,
  LicensingError,
  parseToken,
  type Actor,
  type Runtime,
} from '../licensing';
import { readSessionCookie } from './cookies';
import { limitDisplayCalls } from './display-call-limit';

/** Headers that identify the caller. For a socket, `authorization` comes from connection_init. */
export type CallerHeaders = Pick<
  IncomingHttpHeaders,
  'authorization' | 'cookie' | 'host' | 'origin' | 'sec-fetch-site'
>;

type Authenticator = (headers: CallerHeaders) => Promise<Actor>;

/**
 * Authenticates the caller: a Bearer token (`UNAUTHENTICATED` if invalid; a device token is checked by the statement
 * of its call), else the session cookie of our own pages. Without either, or with an ended session, the caller is
 * anonymous.
 */
export function createAuthenticator({
  runtime,
  authSecret,
  secureCookies,
  publicUrl,
}: {
  runtime: Pick<Runtime, 'portal'>;
  authSecret: string;
  secureCookies: boolean;
  publicUrl?: string | null;
}): Authenticator {
  const countDisplayCall = limitDisplayCalls();
  return async (headers) => {
    if (headers.authorization !== undefined) return authenticateBearer(headers.authorization);
    if (!headers.cookie || !isSameOrigin(headers, publicUrl)) return { kind: 'anonymous' };
    const session = await readSessionCookie(headers.cookie, { authSecret, secureCookies });
    return (session && (await authenticateSession({ runtime, ...session }))) ?? { kind: 'anonymous' };
  };

  async function authenticateBearer(authorization: string): Promise<Actor> {
    const token = tokenOf(authorization);
    const device = parseToken('device', token);
    if (device)
      return { kind: 'device', customerId: device.customerId, deviceId: device.id, tokenHash: device.hash };
    const displayToken = parseToken('display', token);
    if (displayToken) countDisplayCall(displayToken.hash);
    const display = await authenticateDisplay({ runtime, token });
    if (display) return display;
    const person = await authenticateApiToken({ runtime, token });
    if (person) return person;
    throw unauthenticated(
      token.startsWith('swr_')
        ? 'Authorization holds a registration key. Send the deviceToken that registerDevice returned.'
        : 'The token in the Authorization header is not valid, or was revoked.',
    );
  }
}

/** Extracts the token of `Bearer <token>`. The error for anything else does not quote what was sent. */
function tokenOf(authorization: string): string {
  const words = authorization.split(/\s+/).filter(Boolean);
  const [scheme, token, ...rest] = words;
  if (scheme === undefined)
    throw unauthenticated('Authorization is empty: send Bearer, a space and the token.');
  if (scheme.toLowerCase() !== 'bearer') {
    throw unauthenticated(
      words.length === 1
        ? 'Authorization lacks the word Bearer: send Bearer, a space and the token.'
        : 'Authorization has another scheme than Bearer: send Bearer, a space and the token.',
    );
  }
  if (token === undefined)
    throw unauthenticated('Authorization has no token after Bearer: send Bearer, a space and the token.');
  if (rest.length > 0)
    throw unauthenticated('Authorization has more than a token after Bearer: send the token alone.');
  return token;
}

/** Sockets are closed with this message as their reason: at most 100 characters. */
const unauthenticated = (message: string) => new LicensingError('UNAUTHENTICATED', message);

/**
 * Verifies a device token against the stored hash, which `createAuthenticator` leaves to the statement of a call.
 * `UNAUTHENTICATED` if it is invalid or was replaced.
 */
export function createActorVerifier({ live }: Pick<Runtime, 'live'>): (actor: Actor) => Promise<void> {
  return async (actor) => {
    if (actor.kind !== 'device') return;
    const device = { customerId: actor.customerId, id: actor.deviceId };
    if (await live.hasToken(device, actor.tokenHash)) return;
    throw new LicensingError('UNAUTHENTICATED', 'The device token is not valid. Register the device again.');
  };
}

/** Watches the credential of a portal user or a display link while its socket is open (L30). */
export function createActorGuard({ live }: Pick<Runtime, 'live'>) {
  return (actor: Actor, onEnd: () => void): (() => void) =>
    actor.kind === 'portal' || actor.kind === 'display' ? live.guardViewer(actor, onEnd) : () => {};
}

/**
 * Whether a browser sent the request from one of our own pages. Programs that are not browsers send no such headers
 * and hold no cookie of another person, so a request without them passes.
 */
export function isSameOrigin(
  { origin, host, 'sec-fetch-site': site }: Pick<CallerHeaders, 'origin' | 'host' | 'sec-fetch-site'>,
  publicUrl?: string | null,
): boolean {
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  return (
    new URL(origin).host === host ||
    (publicUrl != null && new URL(origin).origin === new URL(publicUrl).origin)
  );
}
