import { lookup as lookupName } from 'node:dns/promises';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { addAbortSignal } from 'node:stream';
import type { Outgoing, WebhookAnswer } from '../../licensing';
import { isPrivateAddress } from './private-address';

export type WebhookPosterOptions = {
  /** For development: private addresses and http are allowed too. */
  allowPrivate: boolean;
  /** Resolves all addresses of a host name. */
  lookup?: (hostname: string) => Promise<string[]>;
  timeoutMs?: number;
};

export type WebhookPoster = Pick<Outgoing, 'postWebhook' | 'refuseWebhookUrl'> & { close(): void };

const TIMEOUT_MS = 10_000;
const MOST_BYTES = 4096;
const EXCERPT_CHARACTERS = 500;

const allAddresses = async (hostname: string) =>
  (await lookupName(hostname, { all: true })).map(({ address }) => address);

/**
 * Posts webhooks without following redirects, reads no more than is kept, and checks the resolved address when
 * connecting, so that the server cannot be made to call its own network even if DNS changes.
 */
export function createWebhookPoster({
  allowPrivate,
  lookup = allAddresses,
  timeoutMs = TIMEOUT_MS,
}: WebhookPosterOptions): WebhookPoster {
  const agents = {
    'http:': new http.Agent({ keepAlive: false }),
    'https:': new https.Agent({ keepAlive: false }),
  };
  const closing = new AbortController();

  return {
    async postWebhook({ url: text, headers, body }) {
      const startedAt = performance.now();
      const took = () => Math.round(performance.now() - startedAt);
      try {
        const url = new URL(text);
        if (!isAllowedProtocol(url, allowPrivate)) throw new Error('only https is allowed');
        const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), closing.signal]);
        const agent = agents[url.protocol === 'https:' ? 'https:' : 'http:'];
        const host = hostOf(url);
        // IP addresses are connected to without a look-up.
        if (!allowPrivate && isIP(host) && isPrivateAddress(host)) throw new PrivateAddressError();
        const answer = await request(url, {
          agent,
          headers,
          body,
          signal,
          lookup: allowPrivate ? undefined : publicLookup,
        });
        return { durationMs: took(), error: null, ...answer };
      } catch (error) {
        return {
          durationMs: took(),
          statusCode: null,
          error: describe(error, timeoutMs),
          responseExcerpt: null,
        };
      }
    },

    async refuseWebhookUrl(url) {
      if (!isAllowedProtocol(url, allowPrivate)) return 'URL_NOT_HTTPS';
      if (url.username || url.password) return 'URL_WITH_PASSWORD';
      if (url.hash) return 'URL_WITH_FRAGMENT';
      if (allowPrivate) return null;
      const host = hostOf(url);
      const addresses = isIP(host) ? [host] : await lookup(host).catch(() => []);
      if (addresses.length === 0) return 'HOST_NOT_FOUND';
      return addresses.some(isPrivateAddress) ? 'PRIVATE_NETWORK' : null;
    },

    close() {
      closing.abort(new Error('the server is stopping'));
      for (const agent of Object.values(agents)) agent.destroy();
    },
  };
}

const hostOf = ({ hostname }: URL) => hostname.replace(/^\[|\]$/g, '');

class PrivateAddressError extends Error {
  override message = 'The address is in a private network.';
}

/** Resolves a name for a connection. A name with any private address is refused, as when it is saved. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookupName(hostname, { ...options, all: true }).then(
    (addresses) => {
      const [first] = addresses;
      if (!first || addresses.some(({ address }) => isPrivateAddress(address)))
        return callback(new PrivateAddressError(), '', 0);
      if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    },
    (error: NodeJS.ErrnoException) => callback(error, '', 0),
  );
};

type Request = {
  agent: http.Agent;
  lookup: LookupFunction | undefined;
  headers: Readonly<Record<string, string>>;
  body: string;
  signal: AbortSignal;
};

type Answered = Pick<WebhookAnswer, 'retryAfterSeconds'> & { statusCode: number; responseExcerpt: string };

/** Settles at the latest when the signal is aborted, whatever the receiver does. */
function request(url: URL, { agent, headers, body, signal, lookup }: Request) {
  return new Promise<Answered>((resolve, reject) => {
    const post = (url.protocol === 'https:' ? https : http).request(url, {
      method: 'POST',
      agent,
      lookup,
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    });
    const giveUp = (reason: Error) => {
      signal.removeEventListener('abort', onAbort);
      reject(reason);
      post.destroy();
    };
    const onAbort = () => giveUp(signal.reason as Error);
    const onClose = () => giveUp(new Error('The connection was closed before a response arrived.'));
    signal.addEventListener('abort', onAbort, { once: true });
    post.on('error', giveUp);
    post.on('close', onClose);
    // The status line decides; a missing or late rest of the body changes nothing.
    const answered = async (response: IncomingMessage) => {
      signal.removeEventListener('abort', onAbort);
      post.off('close', onClose).off('error', giveUp);
      post.on('error', () => {});
      const retryAfterSeconds = retryAfter(response.headers['retry-after']);
      resolve({
        statusCode: response.statusCode ?? 0,
        responseExcerpt: await readBeginning(response, signal),
        ...(retryAfterSeconds > 0 && { retryAfterSeconds }),
      });
      post.destroy();
    };
    post.on('response', answered);
    // A response to a post never switches protocols. The socket no longer belongs to the request and is closed here.
    post.on('upgrade', (response, socket) => {
      socket.destroy();
      void answered(response);
    });
    post.end(body);
  });
}

/** Parses seconds or an HTTP date; 0 if invalid or past. */
function retryAfter(header = ''): number {
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : 0;
}

/** Reads the start of the body, as far as it arrives before the signal. Never rejects. */
async function readBeginning(response: IncomingMessage, signal: AbortSignal): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of addAbortSignal(signal, response) as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes >= MOST_BYTES) break;
    }
  } catch {
    // Cut off, or out of time: the part received is kept.
  }
  const text = Buffer.concat(chunks).subarray(0, MOST_BYTES).toString('utf8');
  return text
    .replace(/[\p{Cc}\p{Cs}\p{Cn}\p{Co}\uFFFD]+/gu, ' ')
    .trim()
    .slice(0, EXCERPT_CHARACTERS);
}

const isAllowedProtocol = ({ protocol }: URL, allowPrivate: boolean) =>
  protocol === 'https:' || (allowPrivate && protocol === 'http:');

function describe(error: unknown, timeoutMs: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `No response within ${timeoutMs / 1000} seconds.`;
  const code = 'code' in error ? String(error.code) : '';
  return [code, error.message].filter(Boolean).join(': ').slice(0, EXCERPT_CHARACTERS);
}
