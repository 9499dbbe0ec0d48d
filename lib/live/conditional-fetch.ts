/** Why a live read failed: `message` is a sentence the user can read. */
export class LiveReadError extends Error {
  override readonly name = 'LiveReadError';

  /** @param status HTTP status, or 0 when the server could not be reached. */
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** True when asking again cannot help: the session has ended, or access was withdrawn. */
export function isFinal(error: Error | null): boolean {
  return error instanceof LiveReadError && (error.status === 401 || error.status === 403);
}

const UNREACHABLE =
  'Le serveur ne répond pas\u202f: les chiffres affichés sont les derniers reçus.';

/**
 * Reads JSON unless it still has the version at hand: null means « nothing changed » (a 304).
 * @throws LiveReadError with the server's own sentence when it refuses.
 */
export async function fetchIfChanged<T>(
  url: string,
  version: string | null,
  signal?: AbortSignal,
): Promise<T | null> {
  const headers: HeadersInit = { Accept: 'application/json' };
  if (version !== null) headers['If-None-Match'] = entityTag(version);
  const response = await fetch(url, { headers, signal, cache: 'no-store' }).catch((cause) => {
    if (signal?.aborted) throw cause;
    throw new LiveReadError(0, UNREACHABLE);
  });
  if (response.status === 304) return null;
  if (!response.ok) throw new LiveReadError(response.status, await refusal(response));
  return (await response.json()) as T;
}

/** The entity tag of a version of the history, quoted as HTTP asks. */
export function entityTag(version: string): string {
  return `"${version}"`;
}

/** True when a request's `If-None-Match` names this version (weak or strong, alone or in a list). */
export function matchesVersion(ifNoneMatch: string | null, version: string): boolean {
  if (ifNoneMatch === null) return false;
  return ifNoneMatch
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''))
    .includes(entityTag(version));
}

async function refusal(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => null);
  const message = typeof body === 'object' && body !== null && 'message' in body && body.message;
  return typeof message === 'string' ? message : UNREACHABLE;
}
