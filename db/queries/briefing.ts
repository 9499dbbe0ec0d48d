import { briefOfBoard } from '@/lib/domain/collection/brief';
import { parisDay } from '@/lib/domain/collection/deadline';
import { leftOf } from '@/lib/domain/collection/progress';
import { can } from '@/lib/domain/permissions/matrix';
import { buildBriefing } from '@/lib/domain/views/briefing';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import type { PortfolioRequest } from '@/lib/schemas/filters';
import type { Briefing } from '@/lib/views/briefing';
import type { CollectionBrief } from '@/lib/views/collection';
import { reader } from '../read';
import { boardView, collectionBrief } from './collection';
import { loadDeclared, loadHistory } from './history';
import { chooseEdition, confinement, isOutsider } from './scope';

export interface BriefingRequest extends PortfolioRequest {
  /** ISO instant: what is past, and what a collection still waits for, depend on it. */
  now: string;
  /** Codes of the ministries the note is limited to; null for all that the actor may read. */
  ministries: readonly string[] | null;
}

/** The note of an edition as this actor may read it; null when there is no such edition. */
export function briefing(actor: Actor, request: BriefingRequest): Briefing | null {
  const { position, filters, now, ministries } = request;
  const handle = reader();
  const history = loadHistory(handle, actor);
  const edition = chooseEdition(history.editions, request.edition);
  if (edition === null) return null;
  const confined = confinement(actor, edition);
  const asked = ministries ?? (filters.ministry === null ? null : [filters.ministry]);
  return buildBriefing({
    history,
    declared: loadDeclared(handle),
    edition: edition.number,
    filters,
    restrictedTo: confined ?? ministries,
    ministries,
    today: parisDay(now),
    position,
    outside: isOutsider(actor),
    ...(position === null ? collectionOf(actor, edition, now, asked) : CLOSED),
  });
}

const CLOSED = { collection: null, awaited: [] };

interface Standing {
  collection: CollectionBrief | null;
  awaited: readonly string[];
}

/** How the collection of an edition stands; of some ministries only, who of them has still to answer. */
function collectionOf(
  actor: Actor,
  { number, state }: Edition,
  now: string,
  ministries: readonly string[] | null,
): Standing {
  if (state !== 'collection') return CLOSED;
  if (!can(actor, 'collection.follow').possible) {
    return { collection: collectionBrief(actor, { edition: number, now }), awaited: [] };
  }
  const board = boardView(actor, { edition: number, now });
  if (board === null) return CLOSED;
  const rows = board.rows.filter(
    ({ ministry }) => ministries === null || ministries.includes(ministry),
  );
  return {
    collection: briefOfBoard({ ...board, rows }),
    awaited: rows
      .filter(({ projects, counts }) => projects > 0 && leftOf(counts) > 0)
      .map(({ label }) => label),
  };
}
