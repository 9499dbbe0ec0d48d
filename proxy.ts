import { type NextRequest, NextResponse } from 'next/server';
import { contentPolicy } from '@/lib/session/content-policy';
import { isSameOrigin } from '@/lib/session/origin';
import { NONCE_HEADER, PATH_HEADER } from '@/lib/session/request-headers';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Runs before every page and route handler. Refuses writes that do not come from one of our own
 * pages, and gives each answer a content policy with its own nonce. It decides no permission: that
 * is done at the data.
 */
export function proxy(request: NextRequest) {
  // next-auth protects its own writes by a token.
  const own = request.nextUrl.pathname.startsWith('/api/auth/');
  if (!READS.has(request.method) && !own && !isSameOrigin(request.headers)) {
    return new NextResponse('Cette requête ne vient pas de Panorama.', {
      status: 403,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  }
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64');
  const policy = contentPolicy(nonce, process.env.NODE_ENV === 'development');
  const headers = new Headers(request.headers);
  headers.set(NONCE_HEADER, nonce);
  headers.set(PATH_HEADER, `${request.nextUrl.pathname}${request.nextUrl.search}`);
  // Next reads the nonce for its own scripts from here.
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

/**
 * Not before the routes that take files: Next holds back what is sent through here until all of it has
 * come, up to 10 MB and however long it lasts. Those routes refuse foreign requests, then cut what is
 * too long as it comes (`app/api/collecte/tableur/upload.ts`). Nor before published files, which carry a
 * stricter policy of their own and are only read.
 */
export const config = {
  matcher: [
    '/((?!_next/static|_next/image|favicon.ico|api/collecte/tableur|api/editions/[^/]+/publications/).*)',
  ],
};
