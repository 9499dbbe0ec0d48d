import { loadHistory } from '@/db/queries/history';
import { reader } from '@/db/read';
import { mayPublish, nextPublication, type PublicationKind } from '@/lib/domain/publication/next';
import { impossible, type Verdict } from '@/lib/domain/result';
import type { Edition } from '@/lib/domain/vocabulary/editions';

/** Whether an edition may be published now, in one of these ways; the command judges it again. */
export function publicationVerdict(edition: Edition, kinds: readonly PublicationKind[]): Verdict {
  const history = loadHistory(reader(), 'everything');
  const { kind } = nextPublication(history, edition);
  if (kinds.includes(kind)) return mayPublish(history, edition);
  return impossible(
    kind === 'erratum'
      ? 'Cette édition est déjà publiée\u202f: corrigez ses fiches, puis publiez un erratum.'
      : 'Cette édition n’a pas encore de publication dans Panorama\u202f: publiez-la d’abord.',
  );
}
