import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '@/app/session/auth-options';
import { env } from '@/lib/env';
import { isSecureRequest } from '@/lib/session/origin';

// Without NEXTAUTH_URL, next-auth takes the address the request was sent to: any host and port.
process.env.AUTH_TRUST_HOST ??= 'true';

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const options = authOptions(isSecureRequest(request.headers, env().NEXTAUTH_URL));
  const response: Response = await NextAuth(request, context, options);
  // A wrong password is an answer, not a failure of the page: browsers report a 401 as an error in
  // their console. The body, which the form reads, says what was wrong.
  return response.status === 401
    ? new Response(response.body, { status: 200, headers: response.headers })
    : response;
}

export { handle as GET, handle as POST };
