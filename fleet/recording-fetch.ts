import { ApiError } from './api';
import type { Answer, CallKind } from './history';
import type { Ledger } from './ledger';
import { answerOfError } from './problems';

type Fetch = typeof globalThis.fetch;
type Lease = { grantNumber: number; expiresAt: string };
type Body = {
  data?: Record<string, Payload | null> | null;
  errors?: readonly { message: string; extensions?: { code?: unknown } }[];
};
type Payload = {
  __typename?: string;
  grant?: 'NEW' | 'RENEWED' | 'REGAINED' | 'NOT_REQUIRED';
  lease?: Lease | null;
  reason?: string;
  message?: string;
  retryAfterSeconds?: number | null;
  changed?: boolean;
  serverTime?: string;
};

const KINDS: Record<string, CallKind> = {
  registerDevice: 'register',
  login: 'login',
  checkLicense: 'checkpoint',
  recordActivity: 'activity',
  logout: 'logout',
};

export type RecordingFetchOptions = {
  device: { pool: string; device: string };
  ledger: Ledger;
  problem(error: unknown, where: string): void;
  fetch?: Fetch;
};

/**
 * A `fetch` that records each request with the server's answer, independently of the outcome that the client derives.
 */
export function createRecordingFetch({
  device,
  ledger,
  problem,
  fetch = globalThis.fetch,
}: RecordingFetchOptions) {
  const latest = new Map<CallKind, Answer>();

  return {
    /** The server's last answer to a call of this kind; null if it was not reached. */
    latest: (kind: CallKind): Answer | null => latest.get(kind) ?? null,
    /** Clears all last answers. */
    forget: () => latest.clear(),

    fetch: (async (input, init) => {
      const kind = kindOf(init?.body);
      const exchange: { response?: Response; error?: unknown } = {};
      const answer = await ledger.record(
        { ...device, kind },
        async () => {
          const response = await fetch(input, init);
          const text = await response.text();
          // A body can be read only once: the client gets a copy.
          exchange.response = new Response(text, { status: response.status, headers: response.headers });
          return readAnswer(text, response.status);
        },
        (error) => {
          exchange.error = error;
          const known = asApiError(error);
          problem(known, `${device.device} ${kind}`);
          return answerOfError(known);
        },
      );
      latest.set(kind, answer);
      if (exchange.response) return exchange.response;
      throw exchange.error;
    }) satisfies Fetch as Fetch,
  };
}

function kindOf(body: unknown): CallKind {
  const { query = '' } = JSON.parse(String(body)) as { query?: string };
  const [, field = ''] = /\{\s*(?:\w+\s*:\s*)?(\w+)/.exec(query) ?? [];
  const kind = KINDS[field];
  if (!kind) throw new Error(`the client sent an unknown operation: ${query.slice(0, 80)}`);
  return kind;
}

/** Parses an answer to a device. Throws `ApiError` for an error or a malformed answer. */
export function readAnswer(text: string, status: number): Answer {
  let body: Body;
  try {
    body = JSON.parse(text) as Body;
  } catch {
    throw new ApiError('BAD_RESPONSE', `status ${status}: ${text.slice(0, 200)}`);
  }
  const [error] = body.errors ?? [];
  if (error) throw new ApiError(String(error.extensions?.code ?? 'UNKNOWN'), error.message);
  const [payload] = Object.values(body.data ?? {});
  if (!payload) throw new ApiError('BAD_RESPONSE', `neither data nor errors: ${text.slice(0, 200)}`);
  return answerOf(payload);
}

function answerOf(payload: Payload): Answer {
  const { grant = null, lease, reason, message = '', retryAfterSeconds = null, changed } = payload;
  const time = payload.serverTime === undefined ? null : Date.parse(payload.serverTime);
  if (payload.__typename === 'DeviceRegistered') return { kind: 'done', changed: true, serverTime: time };
  if (time === null) throw new ApiError('BAD_RESPONSE', 'an answer without serverTime');
  if (reason !== undefined) return { kind: 'refused', reason, message, retryAfterSeconds, serverTime: time };
  if (lease) {
    const { grantNumber, expiresAt } = lease;
    if (grant === 'NOT_REQUIRED') throw new ApiError('BAD_RESPONSE', 'a lease with the grant NOT_REQUIRED');
    return { kind: 'holding', grant, grantNumber, expiresAt: Date.parse(expiresAt), serverTime: time };
  }
  if (grant !== null) throw new ApiError('BAD_RESPONSE', `the grant ${grant} without a lease`);
  return changed === undefined
    ? { kind: 'not-holding', serverTime: time }
    : { kind: 'done', changed, serverTime: time };
}

function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'TimeoutError' || name === 'AbortError') return new ApiError('TIMEOUT', 'no reply in time');
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return new ApiError('UNREACHABLE', cause instanceof Error ? cause.message : String(cause));
}
