import type { Answer } from './answer';

/** Longest wait that is believed, in seconds. */
const LONGEST_WAIT = 300;

const REASONS: Readonly<Record<number, string>> = {
  401: 'Le portail ne reconnaît pas la clé\u202f: vérifiez DATAGOUV_API_KEY, ou faites-en une autre dans votre profil.',
  403: 'Cette clé n’a pas le droit de modifier ce jeu de données\u202f: son compte doit être membre de l’organisation qui le publie.',
  404: 'Le portail ne connaît pas ce jeu de données\u202f: vérifiez DATAGOUV_DATASET et DATAGOUV_URL (et la clé, s’il est privé).',
  410: 'Ce jeu de données a été supprimé du portail\u202f: restaurez-le, ou donnez-en un autre dans DATAGOUV_DATASET.',
  413: 'Le portail trouve ce fichier trop lourd\u202f: demandez-lui d’en relever la limite.',
  415: 'Le portail ne prend pas ce type de fichier.',
};

/** What an answer that is not a success comes to; the key never appears in it. */
export function refusalOf(
  response: Response,
  body: string,
  key: string | null,
): Exclude<Answer<never>, { status: 'ok' }> {
  const { status } = response;
  if (status === 429) {
    const seconds = waitOf(response.headers.get('Retry-After'));
    return { status: 'later', reason: 'le portail demande d’attendre', seconds };
  }
  if (status >= 500) return { status: 'doubtful', reason: `le portail est en panne (${status})` };
  if (status >= 300 && status < 400) return { status: 'refused', reason: redirection(response) };
  const reason = REASONS[status] ?? `Le portail refuse (${status}).`;
  const detail = REASONS[status] ? '' : detailOf(body, key);
  return {
    status: 'refused',
    reason: detail === '' ? reason : `${reason} Il dit\u202f: ${detail}`,
  };
}

function redirection(response: Response): string {
  const host = URL.parse(response.headers.get('Location') ?? '')?.host;
  const where = host === undefined ? 'ailleurs' : `vers ${host}`;
  return `Le portail renvoie ${where}, où la clé n’est pas envoyée\u202f: corrigez DATAGOUV_URL ou DATAGOUV_DATASET.`;
}

/** What the portal says of a refusal, shortened, without the key should it repeat it. */
function detailOf(body: string, key: string | null): string {
  const text = key === null ? body : body.replaceAll(key, '…');
  return text.replace(/\s+/g, ' ').trim().slice(0, 300);
}

/** `Retry-After` in seconds; null where it is a date or nothing. */
function waitOf(header: string | null): number | null {
  return header !== null && /^\d{1,6}$/.test(header)
    ? Math.min(Number(header), LONGEST_WAIT)
    : null;
}
