import { and, asc, eq, inArray, isNotNull, max } from 'drizzle-orm';
import { parisDay } from '@/lib/domain/collection/deadline';
import type { History } from '@/lib/domain/history/portfolio';
import { portfolioAt } from '@/lib/domain/history/portfolio-at';
import { qualityFindings } from '@/lib/domain/quality/findings';
import { type Gate, gateOf, type SetAside } from '@/lib/domain/quality/gate';
import { buildQualityView } from '@/lib/domain/quality/quality-view';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { assertCan } from '@/lib/errors';
import type { QualityRequest, QualityView } from '@/lib/views/quality';
import { reader } from '../read';
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
  return isKnown(history, edition) ? gateIn(handle, history, edition, today) : null;
}

/**
 * The check of an edition as this actor may read it; null when there is no such edition. It names what is
 * withheld, and what ministries have not answered: whoever reads it reads the whole panorama.
 * @param now ISO instant.
 * @throws PermissionDenied for whoever may not.
 */
export function qualityView(
  actor: Actor,
  { edition, request, now }: { edition: number; request: QualityRequest; now: string },
): QualityView | null {
  assertCan(actor, 'quality.read');
  const handle = reader();
  const history = loadHistory(handle, 'everything');
  if (!isKnown(history, edition)) return null;
  const gate = gateIn(handle, history, edition, parisDay(now));
  const portfolio = portfolioAt(history, edition, { staged: true });
  return buildQualityView({ actor, gate, portfolio }, request);
}

function isKnown({ editions }: History, edition: number): boolean {
  return editions.some(({ number }) => number === edition);
}

function gateIn(handle: ReadHandle, history: History, edition: number, today: string): Gate {
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
export function loadSetAside(handle: ReadHandle, edition: number): SetAside[] {
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
