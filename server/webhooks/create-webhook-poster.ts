import { lookup as lookupName } from 'node:dns/promises';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import type { Outgoing, WebhookAnswer } from '../../licensing';
import { isPrivateAddress } from './private-address';

export type WebhookPosterOptions = {
  /** Development: private addresses and http are allowed too. */
  allowPrivate: boolean;
  /** All addresses of a host name. */
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
 * Posts webhooks: no redirect is followed, no more is read than is kept, and what a name leads to is looked at when the
 * connection is made, so that nobody can make this server talk to its own network, whatever a name led to when it was
 * saved.
 */
export function createWebhookPoster({
  allowPrivate,
  lookup = allAddresses,
  timeoutMs = TIMEOUT_MS,
}: WebhookPosterOptions): WebhookPoster {
  const filter = { keepAlive: false, allowPrivateIPAddress: allowPrivate };
  const agents = {
    'http:': new RequestFilteringHttpAgent(filter),
    'https:': new RequestFilteringHttpsAgent(filter),
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
        const answer = await request(url, { agent, headers, body, signal });
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
      if (!isAllowedProtocol(url, allowPrivate)) return 'must begin with https://';
      if (url.username || url.password) return 'must hold no user name and no password';
      if (url.hash) return 'must end before the #';
      if (allowPrivate) return null;
      const host = url.hostname.replace(/^\[|\]$/g, '');
      const addresses = isIP(host) ? [host] : await lookup(host).catch(() => []);
      if (addresses.length === 0) return 'has a host name that leads nowhere';
      return addresses.some(isPrivateAddress) ? 'leads into a private network, which is not allowed' : null;
    },

    close() {
      closing.abort(new Error('the server is stopping'));
      for (const agent of Object.values(agents)) agent.destroy();
    },
  };
}

type Request = {
  agent: http.Agent;
  headers: Readonly<Record<string, string>>;
  body: string;
  signal: AbortSignal;
};

function request(url: URL, { agent, headers, body, signal }: Request) {
  return new Promise<
    Pick<WebhookAnswer, 'retryAfterSeconds'> & { statusCode: number; responseExcerpt: string }
  >((resolve, reject) => {
    const post = (url.protocol === 'https:' ? https : http).request(url, {
      method: 'POST',
      agent,
      signal,
      headers: { ...headers, 'content-length': Buffer.byteLength(body) },
    });
    post.on('error', (error) => reject(signal.aborted ? signal.reason : error));
    post.on('response', (response) => {
      readBeginning(response).then(
        (responseExcerpt) => {
          post.destroy();
          const retryAfterSeconds = retryAfter(response.headers['retry-after']);
          resolve({
            statusCode: response.statusCode ?? 0,
            responseExcerpt,
            ...(retryAfterSeconds > 0 && { retryAfterSeconds }),
          });
        },
        (error) => reject(signal.aborted ? signal.reason : error),
      );
    });
    post.end(body);
  });
}

/** Seconds, or the date of an HTTP header; 0 for neither, and for what is past. */
function retryAfter(header = ''): number {
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : 0;
}

/** The beginning of what came back; the rest is not even received. */
async function readBeginning(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= MOST_BYTES) break;
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
  if (error.name === 'TimeoutError') return `No answer within ${timeoutMs / 1000} seconds.`;
  if (/is not allowed\. Because/.test(error.message)) return 'The address leads into a private network.';
  const code = 'code' in error ? String(error.code) : '';
  return [code, error.message].filter(Boolean).join(': ').slice(0, EXCERPT_CHARACTERS);
}
