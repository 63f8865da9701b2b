import NextAuth from 'next-auth';
import type { NextRequest } from 'next/server';
import { authOptions } from '@/app/_auth/auth-options';
import { CHOSEN_CUSTOMER_COOKIE, fetchBridge, sessionCookieName } from '@/graphql/bridge';

type RouteContext = { params: Promise<{ nextauth: string[] }> };

export async function GET(request: NextRequest, context: RouteContext) {
  const { nextauth } = await context.params;
  // next-auth would answer from the cookie alone, even after the session has ended.
  return nextauth[0] === 'session' ? describeSession(request) : handle(request, context);
}

export async function POST(request: NextRequest, context: RouteContext) {
  const { nextauth } = await context.params;
  // Discarded: anyone could write arbitrary text to the log here.
  if (nextauth[0] === '_log') return new Response(null, { status: 204 });
  if (nextauth[0] === 'session') return describeSession(request);
  return handle(request, context);
}

async function handle(request: NextRequest, context: RouteContext): Promise<Response> {
  const bridge = fetchBridge();
  const cookies: string[] = [];
  const answer: Response = await NextAuth(
    request,
    context,
    authOptions(bridge, {
      address: addressOf(request, bridge.auth.trustedProxies),
      cookieHeader: request.headers.get('cookie'),
      customerId: request.cookies.get(CHOSEN_CUSTOMER_COOKIE)?.value ?? null,
      setCookie: (header) => cookies.push(header),
    }),
  );
  // next-auth sets only its own cookies.
  for (const cookie of cookies) answer.headers.append('set-cookie', cookie);
  return answer;
}

async function describeSession(request: NextRequest): Promise<Response> {
  const bridge = fetchBridge();
  const session = await bridge.session(request.headers.get('cookie')).catch(() => undefined);
  if (session === undefined) return Response.json({}, { status: 503, headers: { 'retry-after': '2' } });
  const response = Response.json(
    session ? { user: { name: session.displayName, email: session.email } } : {},
    {
      headers: { 'cache-control': 'private, no-store' },
    },
  );
  const name = sessionCookieName(bridge.auth.secureCookies);
  if (!session && request.cookies.has(name)) {
    const secure = bridge.auth.secureCookies ? '; Secure' : '';
    response.headers.append('set-cookie', `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure}`);
  }
  return response;
}

/**
 * Address of the sender. Without a proxy, Next writes the single entry from the connection (the server removes one that
 * was sent); with proxies, each appends the address it sees.
 */
function addressOf(request: NextRequest, trustedProxies: number): string {
  const seen = request.headers.get('x-forwarded-for')?.split(',') ?? [];
  return (seen.at(-Math.max(1, trustedProxies)) ?? seen[0] ?? 'unknown').trim();
}
