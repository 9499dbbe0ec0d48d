import { canWriteIn } from '@/lib/domain/acts/decide';
import type { History } from '@/lib/domain/history/portfolio';
import { portfolioAt } from '@/lib/domain/history/portfolio-at';
import { isFrozen } from '@/lib/domain/history/published';
import { can } from '@/lib/domain/permissions/matrix';
import { buildProjectView } from '@/lib/domain/views/project';
import { buildProjectsView } from '@/lib/domain/views/projects';
import { outsidePortfolioAt } from '@/lib/domain/views/withheld-entry';
import type { Edition } from '@/lib/domain/vocabulary/editions';
import type { Actor } from '@/lib/domain/vocabulary/roles';
import type { PortfolioFilters } from '@/lib/views/dashboard';
import type { ProjectsView, ProjectView } from '@/lib/views/project';
import { reader } from '../read';
import { loadHistory } from './history';
import { canSeeWithheld, chooseEdition, confinement, isOutsider } from './scope';
import { readableIds } from './submissions';
import { historyVersion } from './versions';

/** The projects table of an edition (null for the latest); null when there is no such edition. */
export function projectsView(
  actor: Actor,
  request: { edition: number | null; position?: number | null; filters: PortfolioFilters },
): ProjectsView | null {
  // Taken first: a write that comes in between is then read twice rather than missed.
  const version = historyVersion(actor);
  const history = loadHistory(reader(), actor);
  const edition = chooseEdition(history.editions, request.edition);
  if (edition === null) return null;
  const { position = null } = request;
  const outsider = isOutsider(actor);
  return buildProjectsView({
    portfolio: outsider
      ? outsidePortfolioAt(history, edition.number, { position, outside: true })
      : portfolioAt(history, edition.number, { position }),
    editions: history.editions,
    filters: request.filters,
    restrictedTo: confinement(actor, edition),
    version,
  });
}

/**
 * A project as of an edition (null for the latest where this actor may read it), possibly as it was
 * known at a past position; null when it is unknown, or not for their eyes.
 */
export function projectView(
  actor: Actor,
  projectId: string,
  editionNumber: number | null,
  position: number | null = null,
): ProjectView | null {
  const version = historyVersion(actor);
  const history = loadHistory(reader(), actor);
  const asked = chooseEdition(history.editions, editionNumber);
  const editions = editionNumber === null ? [...history.editions].reverse() : asked ? [asked] : [];
  for (const edition of editions) {
    const view = viewIn(actor, { history, edition, projectId, position, version });
    if (view !== null) return view;
  }
  return null;
}

interface ViewRequest {
  history: History;
  edition: Edition;
  projectId: string;
  position: number | null;
  version: string;
}

function viewIn(actor: Actor, request: ViewRequest): ProjectView | null {
  const { history, edition, projectId, position, version } = request;
  const view = buildProjectView({
    history,
    reading: {
      position,
      outside: isOutsider(actor),
      staged: position === null && can(actor, 'edition.correct').possible,
    },
    project: projectId,
    edition: edition.number,
    version,
    readOnlyReason: position === null ? readOnlyReason(actor, history, edition) : PAST_MOMENT,
    withoutWithheld: !canSeeWithheld(actor, history, projectId),
    readableSubmissions: readableIds(reader(), actor),
  });
  const confined = confinement(actor, edition);
  return view !== null && confined !== null && !confined.includes(view.entry.ministry)
    ? null
    : view;
}

const READ_ONLY =
  'Consultation seule\u202f: les fiches sont tenues par les chargés de mission de la DINSIC.';

const PAST_MOMENT =
  'Vous lisez un moment passé\u202f: revenez à l’état actuel de l’édition pour la modifier.';

function readOnlyReason(actor: Actor, history: History, edition: Edition): string | null {
  if (isFrozen(history, edition.number) && can(actor, 'edition.correct').possible) return null;
  const permission = can(actor, 'entry.edit');
  if (!permission.possible) return READ_ONLY;
  const open = canWriteIn(edition);
  return open.possible ? null : open.reason;
}

export interface FormOptions {
  ministries: readonly { code: string; label: string }[];
  zones: readonly string[];
  projects: readonly { project: string; name: string }[];
  programmes: readonly { code: string; label: string }[];
}

/** What the forms of an edition offer to choose from, as met in the history; null without edition. */
export function formOptions(actor: Actor, editionNumber: number | null): FormOptions | null {
  const history = loadHistory(reader(), actor);
  const edition = chooseEdition(history.editions, editionNumber);
  if (edition === null) return null;
  const { entries, departed, ministryLabels } = portfolioAt(history, edition.number);
  const known = [...entries, ...departed];
  const byText = (a: string, b: string) => a.localeCompare(b, 'fr');
  const programmes = new Map(
    known
      .flatMap(({ programmes: financed }) => financed)
      .flatMap(({ code, label }) => (code === null ? [] : [[code, label] as const])),
  );
  return {
    ministries: Object.entries(ministryLabels)
      .map(([code, label]) => ({ code, label }))
      .sort((a, b) => byText(a.label, b.label)),
    zones: [...new Set(known.flatMap(({ functionalZone }) => functionalZone ?? []))].sort(byText),
    projects: entries
      .map(({ project, name }) => ({ project, name }))
      .sort((a, b) => byText(a.name, b.name)),
    programmes: [...programmes]
      .map(([code, label]) => ({ code, label }))
      .sort((a, b) => byText(a.code, b.code)),
  };
}
