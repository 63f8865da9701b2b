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

/** What says who is calling. Of a socket, `authorization` is what connection_init brought. */
export type CallerHeaders = Pick<
  IncomingHttpHeaders,
  'authorization' | 'cookie' | 'host' | 'origin' | 'sec-fetch-site'
>;

type Authenticator = (headers: CallerHeaders) => Promise<Actor>;

/**
 * Who is calling. A Bearer token must be genuine: `UNAUTHENTICATED`. (A device's is checked by the statement that
 * does what the device asks for.) Without one the session cookie counts, on our own pages only; without either, or
 * with a session that has ended, the caller is anonymous.
 */
export function createAuthenticator({
  runtime,
  authSecret,
  secureCookies,
  publicUrl,
}: {
  runtime: Pick<Runtime, 'db'>;
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

/** The token of `Bearer <token>`. Anything else is refused with what is missing, and without what was sent. */
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

/** Sockets are closed with the message as their reason: at most 100 characters. */
const unauthenticated = (message: string) => new LicensingError('UNAUTHENTICATED', message);

/**
 * Checks what `createAuthenticator` leaves to the statements of a device's calls: a device's token is compared with
 * the stored one. `UNAUTHENTICATED` if it is not genuine or was replaced.
 */
export function createActorVerifier({ live }: Pick<Runtime, 'live'>): (actor: Actor) => Promise<void> {
  return async (actor) => {
    if (actor.kind !== 'device') return;
    const device = { customerId: actor.customerId, id: actor.deviceId };
    if (await live.hasToken(device, actor.tokenHash)) return;
    throw new LicensingError('UNAUTHENTICATED', 'The device token is not valid. Register the device again.');
  };
}

/** Follows the credential of a person or a display for as long as its socket is open (L30). */
export function createActorGuard({ live }: Pick<Runtime, 'live'>) {
  return (actor: Actor, onEnd: () => void): (() => void) =>
    actor.kind === 'portal' || actor.kind === 'display' ? live.guardViewer(actor, onEnd) : () => {};
}

/**
 * Whether a browser sent this from one of our own pages. Programs that are no browsers say nothing of the kind and
 * hold no cookie of somebody else's, so saying nothing is no offence.
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
