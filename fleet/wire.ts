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

export type WireOptions = {
  device: { pool: string; device: string };
  ledger: Ledger;
  problem(error: unknown, where: string): void;
  fetch?: Fetch;
};

/**
 * Where the device's library meets the network: writes down every single call that goes over it, whatever the library
 * then makes of the answer.
 */
export function openWire({ device, ledger, problem, fetch = globalThis.fetch }: WireOptions) {
  const latest = new Map<CallKind, Answer>();

  return {
    /** What the server said last to a call of this kind; null if it was not reached. */
    latest: (kind: CallKind): Answer | null => latest.get(kind) ?? null,
    /** As if the server had not been reached. */
    forget: () => latest.clear(),

    fetch: (async (input, init) => {
      const kind = kindOf(init?.body);
      const exchange: { response?: Response; error?: unknown } = {};
      const answer = await ledger.record(
        { ...device, kind },
        async () => {
          const response = await fetch(input, init);
          const text = await response.text();
          // The body has been read: the library gets another one.
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
  if (!kind) throw new Error(`the library called something unknown: ${query.slice(0, 80)}`);
  return kind;
}

/** Reads what a device was answered. Throws an `ApiError` where the answer is none. */
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
  if (time === null) throw new ApiError('BAD_RESPONSE', 'an answer without the time of the server');
  if (reason !== undefined) return { kind: 'refused', reason, message, retryAfterSeconds, serverTime: time };
  if (lease) {
    const { grantNumber, expiresAt } = lease;
    if (grant === 'NOT_REQUIRED') throw new ApiError('BAD_RESPONSE', 'a seat that was not required');
    return { kind: 'holding', grant, grantNumber, expiresAt: Date.parse(expiresAt), serverTime: time };
  }
  if (grant !== null) throw new ApiError('BAD_RESPONSE', `granted ${grant} without a seat`);
  return changed === undefined
    ? { kind: 'not-holding', serverTime: time }
    : { kind: 'done', changed, serverTime: time };
}

function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'TimeoutError' || name === 'AbortError') return new ApiError('TIMEOUT', 'no answer in time');
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return new ApiError('UNREACHABLE', cause instanceof Error ? cause.message : String(cause));
}
