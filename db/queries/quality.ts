import { and, asc, eq, inArray, isNotNull, max } from 'drizzle-orm';
import { qualityFindings } from '@/lib/domain/quality/findings';
import { type Gate, gateOf, type SetAside } from '@/lib/domain/quality/gate';
import { setAside } from '../schema/publications';
import { loadDeclared, loadHistory, type ReadHandle } from './history';
import { loadSubmissions } from './submissions';

/**
 * The gate of an edition, on any handle: a command asks for it inside its own transaction. It reads what
 * is withheld, and checks no permission: whoever calls it does.
 * @param today ISO date.
 * @returns null when there is no such edition.
 */
export function editionGate(handle: ReadHandle, edition: number, today: string): Gate | null {
  const history = loadHistory(handle, 'everything');
  if (!history.editions.some(({ number }) => number === edition)) return null;
  const findings = qualityFindings({
    history,
    edition,
    declared: loadDeclared(handle),
    submissions: loadSubmissions(handle, 'everything', { edition }),
    today,
  });
  return gateOf(findings, loadSetAside(handle, edition));
}

/** The words in force on the findings of an edition: the last one said on each, unless taken back. */
function loadSetAside(handle: ReadHandle, edition: number): SetAside[] {
  const latest = handle
    .select({ seq: max(setAside.seq) })
    .from(setAside)
    .where(eq(setAside.edition, edition))
    .groupBy(setAside.finding);
  return handle
    .select({
      finding: setAside.finding,
      word: setAside.word,
      by: setAside.actorName,
      at: setAside.at,
    })
    .from(setAside)
    .where(and(inArray(setAside.seq, latest), isNotNull(setAside.word)))
    .orderBy(asc(setAside.seq))
    .all()
    .flatMap(({ word, ...rest }) => (word === null ? [] : [{ word, ...rest }]));
}
