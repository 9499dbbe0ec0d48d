/** Where one lands after signing in, when no page was asked for. */
export const DEFAULT_PATH = '/tableau-de-bord';

/**
 * A path of this application to return to after signing in, whatever was in the address: anything
 * that could lead elsewhere (another host, a protocol, a backslash browsers read as a slash), or
 * round in circles, becomes the dashboard.
 */
export function safeReturnPath(candidate: string | null | undefined): string {
  if (!candidate?.startsWith('/')) return DEFAULT_PATH;
  const base = 'http://panorama.invalid';
  if (!URL.canParse(candidate, base)) return DEFAULT_PATH;
  const url = new URL(candidate, base);
  const path = `${url.pathname}${url.search}`;
  const leadsElsewhere = url.origin !== base || path.startsWith('//');
  const circles = ['/', '/connexion'].includes(url.pathname) || url.pathname.startsWith('/api/');
  return leadsElsewhere || circles ? DEFAULT_PATH : path;
}

/** The sign-in page, with where to return to. */
export function signInPath(from: string | null | undefined): string {
  const path = safeReturnPath(from);
  return path === DEFAULT_PATH ? '/connexion' : `/connexion?retour=${encodeURIComponent(path)}`;
}
