/**
 * True when people reach us over HTTPS: the public address (`NEXTAUTH_URL`) says so, or the proxy in
 * front of us does. A proxy that forgets to say must not cost the cookies their `Secure`.
 */
export function isSecureRequest(headers: Headers, publicUrl: string | undefined): boolean {
  if (publicUrl !== undefined && new URL(publicUrl).protocol === 'https:') return true;
  return headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https';
}

/**
 * True when the `Origin` a browser adds to every write is the host it was sent to. A write without
 * an origin does not come from one of our pages: a server action would run it all the same.
 */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get('origin');
  const forwarded = headers.get('x-forwarded-host')?.split(',')[0]?.trim();
  const host = forwarded ?? headers.get('host');
  if (!origin || !host || !URL.canParse(origin)) return false;
  return new URL(origin).host === host.toLowerCase();
}
