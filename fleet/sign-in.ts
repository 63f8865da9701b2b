import { ApiError, openApi, type Api } from './api';
import { createApiToken, revokeApiToken, viewerTokens } from './operations';

/** An API token, and a function that revokes it. */
export type Credential = { token: string; revoke(): Promise<void> };

const TOKEN_LIFETIME_MS = 24 * 60 * 60 * 1000;

/**
 * Signs in to the portal with a session cookie. For ten minutes the session may also change portal users and create
 * tokens, which an API token may not.
 */
export async function openSession(url: string, email: string, password: string): Promise<Api> {
  const cookies = new Map<string, string>();
  const csrf = await visit(new URL('/api/auth/csrf', url), cookies);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const answer = await visit(new URL('/api/auth/callback/credentials', url), cookies, {
    method: 'POST',
    body: new URLSearchParams({ csrfToken, email, password, json: 'true' }),
  });
  if (answer.status === 401) {
    throw new ApiError(
      'UNAUTHENTICATED',
      `${email} cannot sign in with this password: use --email and --password, or --token`,
    );
  }
  if (!answer.ok) throw new ApiError('BAD_RESPONSE', `the sign-in failed with status ${answer.status}`);

  return openApi({ url, headers: { cookie: header(cookies), origin: new URL(url).origin } });
}

/** Signs in to the portal and creates an API token that is valid for a day. */
export async function signIn(url: string, email: string, password: string): Promise<Credential> {
  const session = await openSession(url, email, password);
  const name = `Fleet ${new Date().toISOString()}`;
  const expiresAt = new Date(Date.now() + TOKEN_LIFETIME_MS).toISOString();
  const { result } = await session.call(createApiToken, { input: { name, scope: 'EVERYTHING', expiresAt } });
  const api = openApi({ url, token: result.token });
  return {
    token: result.token,
    async revoke() {
      const { viewer } = await api.call(viewerTokens, {});
      const own = viewer?.apiTokens.find((token) => token.name === name && !token.revoked);
      if (own) await api.call(revokeApiToken, { apiTokenId: own.id });
    },
  };
}

async function visit(address: URL, cookies: Map<string, string>, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(address, {
    ...init,
    headers: { cookie: header(cookies), origin: address.origin },
    redirect: 'manual',
    signal: AbortSignal.timeout(15_000),
  }).catch((error: unknown) => {
    const cause =
      error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new ApiError(
      'UNREACHABLE',
      `${address.origin} cannot be reached (${cause}): is the server running?`,
    );
  });
  for (const cookie of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    cookies.set(name, value);
  }
  return response;
}

const header = (cookies: Map<string, string>) =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
