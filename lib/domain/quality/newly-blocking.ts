import { publicationAt } from '../history/published';
import type { QualityInput } from './checked';
import type { Finding } from './finding';
import { qualityFindings } from './findings';

/**
 * What blocks and did not before the corrections that wait: an erratum may leave what was published as it
 * was, not make it worse. Nothing for an edition that was never published here.
 * @throws when the edition is not in the history.
 */
export function newlyBlocking(input: QualityInput): Finding[] {
  const last = publicationAt(input.history, input.edition);
  if (last === null) return [];
  const known = new Set(blocking(input, last.position).map(subject));
  return blocking(input, Number.POSITIVE_INFINITY).filter((found) => !known.has(subject(found)));
}

/** The check of the edition as if it were not out yet, on the revisions up to a position. */
function blocking(input: QualityInput, position: number): Finding[] {
  const { history, edition } = input;
  return qualityFindings({
    ...input,
    history: {
      ...history,
      revisions: history.revisions.filter(({ seq }) => seq <= position),
      editions: history.editions.map((known) =>
        known.number === edition ? { ...known, state: 'review' } : known,
      ),
    },
  }).filter(({ severity }) => severity === 'blocking');
}

/** A finding whose facts changed is the same one. */
function subject({ code, project, ministry }: Finding): string {
  return `${code} ${project ?? ministry ?? ''}`;
}
