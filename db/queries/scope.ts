import { foldEntry } from '@/lib/domain/history/fold';
import type { History } from '@/lib/domain/history/portfolio';
import { can, readableMinistries } from '@/lib/domain/permissions/matrix';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import type { Actor } from '@/lib/domain/vocabulary/roles';

/** The edition asked for, or the latest; null when there is none of that number. */
export function chooseEdition(editions: readonly Edition[], asked: number | null): Edition | null {
  if (asked === null) return editions.at(-1) ?? null;
  return editions.find(({ number }) => number === asked) ?? null;
}

/** True for a reader who is not shown the work of others before it goes out. */
export function isOutsider(actor: Actor): boolean {
  return readableMinistries(actor) !== null;
}

/** Ministries a reader is confined to in this edition: none once it is published. */
export function confinement(actor: Actor, edition: Edition): readonly string[] | null {
  return edition.state === 'published' ? null : readableMinistries(actor);
}

/**
 * What is withheld from publication is seen inside only: by all but the liaisons of other ministries
 * than the one in charge of the project now.
 */
export function canSeeWithheld(actor: Actor, history: History, projectId: string): boolean {
  const own = history.revisions.filter(({ project }) => project === projectId);
  return can(actor, 'portfolio.read', foldEntry(own)?.ministry ?? '').possible;
}
