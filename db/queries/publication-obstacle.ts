import { articleFacts, checkArticle } from '@/lib/domain/article/article';
import { portfolioAt } from '@/lib/domain/history/portfolio-at';
import { earlyDisclosures } from '@/lib/domain/publication/early-disclosures';
import type { PublicationSource } from '@/lib/domain/publication/source';
import { writtenLeak } from '@/lib/domain/quality/confidentiality/written-leaks';
import { newlyBlocking } from '@/lib/domain/quality/newly-blocking';
import { formatEdition } from '@/lib/format/dates';
import { agree, counted } from '@/lib/format/numerals';
import { loadDeclared, loadHistory, type ReadHandle } from './history';
import { editionGate } from './quality';
import { loadSubmissions } from './submissions';

/**
 * Why an edition cannot go out as it is, null when it can: its check does not pass, a correction makes it
 * worse or tells what is withheld, or its article says what the series contradicts. Read in the
 * transaction that publishes.
 * @param today ISO date.
 */
export function publicationObstacle(
  handle: ReadHandle,
  source: PublicationSource,
  today: string,
): string | null {
  return (
    gateObstacle(handle, source, today) ??
    correctionObstacle(handle, source, today) ??
    writtenObstacle(source) ??
    articleObstacle(source)
  );
}

function gateObstacle(
  handle: ReadHandle,
  { edition }: PublicationSource,
  today: string,
): string | null {
  const gate = editionGate(handle, edition.number, today);
  if (gate === null || gate.passes) return null;
  const { blocking, warnings } = gate;
  const toDo = [
    ...(blocking.length > 0
      ? [`${blocking.length}\u00a0${agree(blocking.length, 'bloquant', 'bloquants')}`]
      : []),
    ...(warnings.length > 0 ? [`${warnings.length}\u00a0à traiter`] : []),
  ].join(', ');
  return `Le contrôle de l’édition n’est pas passé (${toDo})\u202f: corrigez ou écartez ces constats, puis publiez.`;
}

/** What an erratum may not do, whatever was published before it. */
function correctionObstacle(
  handle: ReadHandle,
  { edition }: PublicationSource,
  today: string,
): string | null {
  const history = loadHistory(handle, 'everything');
  const [early] = earlyDisclosures(history, edition.number);
  if (early !== undefined) {
    return `${early.name} n’est pas communiqué à la ${formatEdition(early.edition)}\u202f: cet erratum le révélerait. Levez d’abord la non-communication dans cette édition.`;
  }
  const [worse] = newlyBlocking({
    history,
    edition: edition.number,
    declared: loadDeclared(handle),
    submissions: loadSubmissions(handle, 'everything', { edition: edition.number }),
    today,
  });
  return worse === undefined ? null : `Une correction bloque l’erratum. ${worse.message}`;
}

/** The article and the note go out word for word: no withheld amount may be written in them. */
function writtenObstacle({ history, edition, article, note }: PublicationSource): string | null {
  const portfolio = portfolioAt(history, edition.number);
  const leak = writtenLeak(portfolio, [
    { where: 'L’article', text: article },
    { where: 'La note de l’erratum', text: note ?? '' },
    ...portfolio.entries.map(({ name, description }) => ({
      where: `La description de ${name}`,
      text: description,
    })),
  ]);
  return leak === null
    ? null
    : `${leak.where} écrit «\u00a0${leak.quote}\u00a0» pour ${leak.name}, dont le montant n’est pas communiqué\u202f: retirez ce montant.`;
}

function articleObstacle(source: PublicationSource): string | null {
  const { edition, history, declared, article, publishedOn } = source;
  const facts = articleFacts(history, edition.number, declared, publishedOn);
  const untrue = checkArticle(article, facts).filter(({ severity }) => severity === 'false');
  const [first] = untrue;
  if (first === undefined) return null;
  const said = counted(untrue.length, 'chose', { gender: 'feminine' });
  return `L’article dit ${said} que la série contredit, à commencer par «\u00a0${first.quote}\u00a0» (ligne\u00a0${first.line})\u202f: corrigez-le, puis publiez.`;
}
