import type { Lease } from '../src';

export type Sent = { operation: string; variables: { input?: Record<string, unknown> }; headers: Headers };
type Answer = { status?: number; body?: unknown; text?: string; headers?: Record<string, string> };
/** Reaction to one request: a reply, a broken connection, or no reply at all. */
export type Script = Answer | 'BROKEN' | 'NOTHING';

/** A `fetch` that replies by the script, one entry a request; the last entry is used for all further requests. */
export function scriptedFetch(...script: Script[]) {
  const requests: Sent[] = [];
  const lines = [...script];
  let held: Promise<void> = Promise.resolve();
  const fetch: typeof globalThis.fetch = (_url, init) => {
    const { operationName, variables } = JSON.parse(String(init?.body)) as {
      operationName: string;
      variables: Sent['variables'];
    };
    requests.push({ operation: operationName, variables, headers: new Headers(init?.headers) });
    const line = lines.length > 1 ? lines.shift() : lines[0];
    if (line === 'BROKEN' || !line) return Promise.reject(new TypeError('fetch failed'));
    if (line === 'NOTHING') return new Promise(() => {});
    const text = line.text ?? JSON.stringify(line.body);
    return held.then(() => new Response(text, { status: line.status ?? 200, headers: line.headers }));
  };
  return {
    fetch,
    requests,
    /** Holds all replies back until the promise resolves. */
    hold: (until: Promise<void>) => void (held = until),
    follow: (...more: Script[]) => void lines.splice(0, lines.length, ...more),
    operations: () => requests.map(({ operation }) => operation),
  };
}

const SERVER_TIME = '2026-01-01T00:00:00.000Z';

export const aLease = (remainingSeconds = 1800, grantNumber = 1): Lease => ({
  grantNumber,
  expiresAt: '2026-01-01T00:30:00.000Z',
  remainingSeconds,
  inactivityTimeoutSeconds: 1800,
});

const data = (name: string, value: unknown): Answer => ({ body: { data: { [name]: value } } });

export const registeredAnswer = (reregisterInSeconds: number | null = null, deviceToken = 'swd_secret') =>
  data('registerDevice', {
    __typename: 'DeviceRegistered',
    device: {
      id: 'd1',
      name: 'Scanner',
      state: reregisterInSeconds === null ? 'LOGGED_OUT' : 'REGISTERED',
      hardLogin: reregisterInSeconds !== null,
    },
    deviceToken,
    reregisterBy: reregisterInSeconds === null ? null : '2026-02-01T00:00:00.000Z',
    reregisterInSeconds,
    serverTime: SERVER_TIME,
  });

export const grantedAnswer = (
  field: 'login' | 'checkLicense',
  grant: string,
  lease: Lease | null = grant === 'NOT_REQUIRED' ? null : aLease(),
) => data(field, { __typename: 'LicenseGranted', grant, lease, serverTime: SERVER_TIME });

export const refusedAnswer = (field: 'login' | 'checkLicense', reason: string) =>
  data(field, {
    __typename: 'LicenseRefused',
    reason,
    message: `because ${reason}`,
    retryAfterSeconds: null,
    serverTime: SERVER_TIME,
  });

export const errorAnswer = (code: string, retryAfterSeconds?: number, status = 200): Answer => ({
  status,
  body: { data: null, errors: [{ message: `error ${code}`, extensions: { code, retryAfterSeconds } }] },
});
