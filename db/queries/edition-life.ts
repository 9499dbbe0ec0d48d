import { desc, eq } from 'drizzle-orm';
import { mayPass, PASSAGE_ACTIONS, PASSAGES } from '@/lib/domain/edition-life/passages';
import { restrictTo } from '@/lib/domain/figures/filters';
import type { History } from '@/lib/domain/history/portfolio';
import { portfolioAt } from '@/lib/domain/history/portfolio-at';
import { can, readableMinistries } from '@/lib/domain/permissions/matrix';
import { nextPublication, waitingCorrections } from '@/lib/domain/publication/next';
import { summarize } from '@/lib/domain/views/field-changes';
import { restrictionLabels } from '@/lib/domain/views/options';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import type { CorrectionView, EditionEventView, EditionHub } from '@/lib/views/edition-life';
import { reader } from '../read';
import { editionEvent } from '../schema/history';
import { loadDeclared, loadHistory } from './history';
import { loadPublications } from './publications';
import { editionGate } from './quality';
import { confinement } from './scope';

/**
 * The page of an edition as this actor may read it; null when there is no such edition.
 * @param today ISO date: some of what the check finds depends on the day.
 */
export function editionHub(actor: Actor, number: number, today: string): EditionHub | null {
  const history = loadHistory(reader(), actor);
  const edition = history.editions.find((known) => known.number === number);
  if (!edition) return null;
  const whole = portfolioAt(history, number);
  const restrictedTo = confinement(actor, edition);
  const isPublished = edition.state === 'published';
  return {
    edition,
    kind: nextPublication(history, edition).kind,
    position: whole.position,
    restrictedTo: restrictionLabels(whole, restrictedTo),
    projects: restrictTo(whole, restrictedTo).entries.length,
    passages: PASSAGES.filter(
      (passage) =>
        mayPass(edition, passage).possible && can(actor, PASSAGE_ACTIONS[passage]).possible,
    ),
    mayChooseMethods: !isPublished && can(actor, 'edition.method').possible,
    mayEditArticle: can(actor, 'article.edit').possible,
    gate: isPublished || !can(actor, 'quality.read').possible ? null : gateOf(number, today),
    declared: loadDeclared(reader()).find((known) => known.edition === number) ?? null,
    publications: loadPublications(reader(), number),
    corrections: can(actor, 'edition.correct').possible ? correctionsOf(history, edition) : [],
    events: readableMinistries(actor) === null ? eventsOf(number) : [],
  };
}

function gateOf(edition: number, today: string): EditionHub['gate'] {
  const gate = editionGate(reader(), edition, today);
  return (
    gate && {
      blocking: gate.blocking.length,
      warnings: gate.warnings.length,
      setAside: gate.setAside.length,
      passes: gate.passes,
    }
  );
}

function correctionsOf(history: History, { number }: Edition): CorrectionView[] {
  return waitingCorrections(history, number).flatMap(({ seq, reason }) => {
    const change = summarize(history, seq);
    return change === null
      ? []
      : [
          {
            seq,
            project: change.project,
            name: change.name,
            by: change.by,
            at: change.at,
            summary: change.summary,
            reason: reason.text,
          },
        ];
  });
}

function eventsOf(edition: number): EditionEventView[] {
  return reader()
    .select({
      seq: editionEvent.seq,
      state: editionEvent.state,
      collectionDeadline: editionEvent.collectionDeadline,
      by: editionEvent.actorName,
      at: editionEvent.at,
      reason: editionEvent.reason,
    })
    .from(editionEvent)
    .where(eq(editionEvent.edition, edition))
    .orderBy(desc(editionEvent.seq))
    .all();
}
