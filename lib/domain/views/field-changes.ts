import type { RecentChange } from '@/lib/views/dashboard';
import type { FieldChange } from '@/lib/views/project';
import type { Change, ChangeKind } from '../history/change';
import { type FoldStep, foldSteps, inFoldOrder } from '../history/fold';
import type { History } from '../history/portfolio';
import { labelsAt } from '../history/portfolio-at';
import { EXIT_GROUND_LABELS } from '../vocabulary/exits';
import { isGoingBack } from '../vocabulary/phases';
import {
  baselineFields,
  COLON,
  COST_FIELD,
  type Compared,
  exitFields,
  type Names,
  NONE,
  OPINION_FIELD,
  PHASE_FIELD,
  presence,
  SCHEDULE_FIELDS,
  textFields,
  WITHHELD_FIELD,
} from './entry-readings';
import { concealSteps } from './withheld-entry';

const ARROW = '\u00a0→ ';
/** Where an entry that exists says nothing: « — » is for what there was no entry to say. */
const UNSAID = 'Non renseigné';

/**
 * What a revision changed, field by field, before → after in French, in the order in which a person
 * reads an entry. Fields that read the same before and after are left out, except in a confirmation.
 */
export function fieldChanges(step: FoldStep, names: Names): FieldChange[] {
  const rows = step.revision.changes.flatMap((change) => changesOf(change, step, names));
  // Two details of one act may touch the same field: the last one says what it came to.
  return rows.filter(({ field }, index) =>
    rows.slice(index + 1).every((later) => later.field !== field),
  );
}

function changesOf(change: Change, step: FoldStep, names: Names): FieldChange[] {
  const { before, after } = step;
  switch (change.kind) {
    case 'entry':
      return diff(step, [{ field: 'panorama', label: 'Présence au panorama', read: presence }]);
    case 'exit':
      return diff(step, exitFields(names)).map((row) => ({
        ...row,
        // A balance is drawn at the exit only: before it, there was none to fill in.
        before: row.before === UNSAID ? NONE : row.before,
        notable: row.field === 'panorama',
      }));
    case 'text':
      return diff(step, textFields(names, Object.keys(change.set)));
    case 'phase':
      return diff(step, [PHASE_FIELD]).map((row) => ({
        ...row,
        notable: isGoingBack(before?.phase ?? null, after.phase),
      }));
    case 'budget':
      return diff(step, [COST_FIELD]).map((row) => ({
        ...row,
        notable: after.costEuros === null && (before?.costEuros ?? null) !== null,
      }));
    case 'withholding':
      return diff(step, [WITHHELD_FIELD]).map((row) => ({
        ...row,
        notable: after.withheld !== null,
      }));
    case 'schedule':
      return diff(step, SCHEDULE_FIELDS).map((row) => ({
        ...row,
        roundingOnly: change.roundingOnly,
      }));
    case 'baseline':
      return diff(step, baselineFields(change.role)).map((row) => ({
        ...row,
        notable: change.role === 'rebaseline',
      }));
    case 'opinion':
      return diff(step, [OPINION_FIELD]);
    case 'confirmation':
      return [
        {
          field: 'confirmation',
          label: 'Fiche',
          before: NONE,
          after: 'Confirmée sans changement',
          notable: false,
          roundingOnly: false,
        },
      ];
  }
}

function diff({ before, after }: FoldStep, fields: readonly Compared[]): FieldChange[] {
  return fields.flatMap(({ field, label, read }) => {
    const was = before === null ? NONE : read(before) || UNSAID;
    const is = read(after) || UNSAID;
    return was === is || (was === NONE && is === UNSAID)
      ? []
      : [{ field, label, before: was, after: is, notable: false, roundingOnly: false }];
  });
}

/** The name each project bears last in the history. */
export function projectNames(history: History): Record<string, string> {
  const names: Record<string, string> = {};
  for (const { project, changes } of [...history.revisions].sort(inFoldOrder)) {
    for (const change of changes) {
      if (change.kind === 'text' && change.set.name !== undefined) {
        names[project] = change.set.name;
      }
    }
  }
  return names;
}

const MOST_SENTENCES = 2;

/**
 * A revision in one line, for who has the portfolio open; null when there is none of that number.
 * `withoutWithheld`: for a reader from outside.
 */
export function summarize(
  history: History,
  seq: number,
  withoutWithheld = false,
): RecentChange | null {
  const revision = history.revisions.find((known) => known.seq === seq);
  if (!revision) return null;
  const all = foldSteps(history.revisions.filter(({ project }) => project === revision.project));
  const steps = withoutWithheld ? concealSteps(all) : all;
  const step = steps.find((known) => known.revision.seq === seq);
  if (!step) return null;
  const names = {
    ministries: labelsAt(history.ministryLabels, revision.edition),
    projects: projectNames(history),
  };
  return {
    seq,
    project: revision.project,
    name: step.after.name,
    edition: revision.edition,
    by: revision.actor.name,
    at: revision.at,
    summary: summaryOf(step, names),
  };
}

function summaryOf(step: FoldStep, names: Names): string {
  const kinds = new Set<ChangeKind>(step.revision.changes.map(({ kind }) => kind));
  if (step.before === null) return 'Nouvelle fiche';
  if (kinds.has('entry')) return 'Retour dans le panorama';
  if (step.after.exit !== null && kinds.has('exit')) {
    return `Sortie du panorama${COLON}${EXIT_GROUND_LABELS[step.after.exit.ground]}`;
  }
  const changes = fieldChanges(step, names);
  if (changes.length === 0) return 'Fiche revue';
  const more = changes.length - MOST_SENTENCES;
  return [
    ...changes.slice(0, MOST_SENTENCES).map(sentence),
    ...(more > 0 ? [`${more}\u00a0autre${more > 1 ? 's' : ''} champ${more > 1 ? 's' : ''}`] : []),
  ].join('\u202f; ');
}

/** Long texts are named, not quoted. */
function sentence({ field, label, before, after }: FieldChange): string {
  if (field === 'confirmation') return 'Fiche confirmée sans changement';
  if (field === 'description' || field.endsWith('Url') || field === 'programmes') {
    return `${label}${COLON}texte modifié`;
  }
  return `${label}${COLON}${before}${ARROW}${after}`;
}
