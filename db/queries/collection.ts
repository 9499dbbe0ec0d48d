import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { buildBoardView, type People } from '@/lib/domain/collection/board-view';
import { briefOfBoard, briefOfMinistry } from '@/lib/domain/collection/brief';
import {
  buildCollectionView,
  type CollectionSources,
} from '@/lib/domain/collection/collection-view';
import { parisDay } from '@/lib/domain/collection/deadline';
import type { CollectionFacts } from '@/lib/domain/collection/facts';
import { portfolioAt } from '@/lib/domain/history/portfolio-at';
import { isRecent } from '@/lib/domain/mail/reminders';
import { can } from '@/lib/domain/permissions/matrix';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import { assertCan } from '@/lib/errors';
import { isMailOn } from '@/lib/mail/settings';
import type { BoardView, CollectionBrief, CollectionView } from '@/lib/views/collection';
import { reader } from '../read';
import { user, userMinistry } from '../schema/accounts';
import { loadEditions, loadHistory, type Reading } from './history';
import { lastReminders } from './mail';
import { chooseEdition } from './scope';
import { loadDrafts, loadSubmissions, readableSubmissions } from './submissions';
import { draftsIn, eventsIn, hashed, historyVersion } from './versions';

/** Which collection is asked for (null: the latest edition’s), and when, as an ISO instant. */
export interface CollectionRequest {
  edition: number | null;
  now: string;
}

/**
 * A liaison’s own projects in the collection of an edition; null when there is no such edition.
 * @throws PermissionDenied for whoever proposes nothing.
 */
export function collectionView(actor: Actor, request: CollectionRequest): CollectionView | null {
  assertCan(actor, 'submission.propose');
  const version = collectionVersion(actor, request.now);
  const sources = sourcesFor(actor, actor, request, version);
  return sources && buildCollectionView(sources, actor.ministries);
}

/**
 * Ministries × progress in the collection of an edition; null when there is no such edition. Drafts are
 * counted in it, never shown.
 * @throws PermissionDenied for whoever may not follow the collection.
 */
export function boardView(actor: Actor, request: CollectionRequest): BoardView | null {
  assertCan(actor, 'collection.follow');
  const version = boardVersion(actor, request.now);
  const sources = sourcesFor(actor, 'everything', request, version);
  return sources && buildBoardView(sources, peopleIn(sources.portfolio.edition));
}

/** An open collection in one line, for whoever follows it or answers it; null for any other. */
export function collectionBrief(actor: Actor, request: CollectionRequest): CollectionBrief | null {
  if (can(actor, 'submission.propose').possible) {
    const view = collectionView(actor, request);
    return view && briefOfMinistry(view);
  }
  if (!can(actor, 'collection.follow').possible) return null;
  const view = boardView(actor, request);
  return view && briefOfBoard(view);
}

function sourcesFor(
  actor: Actor,
  reading: Reading,
  { edition: asked, now }: CollectionRequest,
  version: string,
): CollectionSources | null {
  const history = loadHistory(reader(), actor);
  const edition = chooseEdition(history.editions, asked);
  if (edition === null) return null;
  const facts: CollectionFacts = {
    submissions: loadSubmissions(reader(), reading, { edition: edition.number }),
    drafts: [...loadDrafts(reader(), reading, { edition: edition.number })].map(
      ([of, { updatedAt, updatedBy, content }]) => ({
        submission: of,
        at: updatedAt,
        by: updatedBy,
        name: content.parts.create?.name ?? '',
      }),
    ),
    revisions: history.revisions.filter((revision) => revision.edition === edition.number),
  };
  const portfolio = portfolioAt(history, edition.number);
  return { actor, portfolio, editions: history.editions, facts, now, version };
}

function peopleIn({ number }: Edition): People {
  const liaisons: Record<string, string[]> = {};
  for (const { ministry, name } of enabledLiaisons()) {
    liaisons[ministry] = [...(liaisons[ministry] ?? []), name];
  }
  return {
    liaisons,
    remindedAt: Object.fromEntries(lastReminders(reader(), number)),
    mailEnabled: isMailOn(),
  };
}

function enabledLiaisons(): { ministry: string; name: string }[] {
  return reader()
    .select({ ministry: userMinistry.ministryCode, name: user.name })
    .from(userMinistry)
    .innerJoin(user, eq(user.id, userMinistry.userId))
    .where(and(eq(user.role, 'liaison'), isNull(user.disabledAt)))
    .orderBy(asc(user.name), asc(user.id))
    .all();
}

/** Changes whenever the answer of `collectionView` may: the ETag of a liaison’s collection. */
export function collectionVersion(actor: Actor, now: string): string {
  return hashed([
    historyVersion(actor),
    eventsIn(readableSubmissions(actor)),
    draftsIn(readableSubmissions(actor)),
    parisDay(now),
  ]);
}

/** Changes whenever the answer of `boardView` may: the ETag of the board. */
export function boardVersion(actor: Actor, now: string): string {
  const open = loadEditions(reader()).filter(({ state }) => state !== 'published');
  const reminders = open.map(({ number }) =>
    [...lastReminders(reader(), number)].map(([code, at]) => [code, at, isRecent(at, now)]),
  );
  return hashed([
    historyVersion(actor),
    eventsIn(sql`1 = 1`),
    draftsIn(sql`1 = 1`),
    reminders,
    enabledLiaisons(),
    isMailOn(),
    parisDay(now),
  ]);
}
