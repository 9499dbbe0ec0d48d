import { articleFacts, checkArticle } from '@/lib/domain/article/article';
import type { PublicationSource } from '@/lib/domain/publication/source';
import { agree, counted } from '@/lib/format/numerals';
import type { ReadHandle } from './history';
import { editionGate } from './quality';

/**
 * Why an edition cannot go out as it is, null when it can: its check does not pass, or its article says
 * what the series contradicts. Read in the transaction that publishes.
 * @param today ISO date.
 */
export function publicationObstacle(
  handle: ReadHandle,
  source: PublicationSource,
  today: string,
): string | null {
  const { edition, history, declared, article, publishedOn } = source;
  const gate = editionGate(handle, edition.number, today);
  if (gate !== null && !gate.passes) {
    return `Le contrôle de l’édition n’est pas passé (${toDo(gate)})\u202f: corrigez ou écartez ces constats, puis publiez.`;
  }
  const facts = articleFacts(history, edition.number, declared, publishedOn);
  const untrue = checkArticle(article, facts).filter(({ severity }) => severity === 'false');
  const [first] = untrue;
  if (first === undefined) return null;
  return `L’article dit ${counted(untrue.length, 'chose', { gender: 'feminine' })} que la série contredit, à commencer par «\u00a0${first.quote}\u00a0» (ligne\u00a0${first.line})\u202f: corrigez-le, puis publiez.`;
}

function toDo({
  blocking,
  warnings,
}: {
  blocking: readonly unknown[];
  warnings: readonly unknown[];
}): string {
  return [
    ...(blocking.length > 0
      ? [`${blocking.length}\u00a0${agree(blocking.length, 'bloquant', 'bloquants')}`]
      : []),
    ...(warnings.length > 0 ? [`${warnings.length}\u00a0à traiter`] : []),
  ].join(', ');
}
