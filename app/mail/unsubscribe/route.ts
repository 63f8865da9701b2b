import { NextResponse, type NextRequest } from 'next/server';
import { fetchBridge } from '@/graphql/bridge';

/** Redirects to the page with the button. Changes nothing, because mail scanners follow links. */
export function GET(request: NextRequest) {
  const token = request.nextUrl.searchParams.get('token') ?? '';
  return new NextResponse(null, {
    status: 303,
    headers: { location: `/mail#${encodeURIComponent(token)}`, 'cache-control': 'no-store' },
  });
}

/** One-click unsubscribe of mail programs (RFC 8058), without session and page. */
export async function POST(request: NextRequest) {
  const form = await request.formData().catch(() => null);
  if (form?.get('List-Unsubscribe') !== 'One-Click')
    return new NextResponse('The body must be List-Unsubscribe=One-Click.\n', { status: 400 });
  const outcome = await fetchBridge().unsubscribe(request.nextUrl.searchParams.get('token') ?? '');
  if (outcome === 'unavailable')
    return new NextResponse('Try again.\n', { status: 503, headers: { 'retry-after': '10' } });
  return outcome === 'done'
    ? new NextResponse('Unsubscribed.\n')
    : new NextResponse('This link is not known here.\n', { status: 404 });
}
