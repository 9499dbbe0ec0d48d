import { approve, completed } from './baseline';
import type { Change } from './change';
import type { EntryState } from './entry';
import type { Revision } from './revision';
import { CURRENT_RULES, type RulesVersion } from './rules';
import {
  applySchedule,
  type PublishedDates,
  publishedDates,
  withoutWithheldDates,
} from './schedule';

/** The state reached so far, with what the next revision needs and nobody else reads. */
export interface FoldState {
  entry: EntryState;
  /** Edition that gave the entry its present name: a name corrected within it was never published. */
  namedIn: number;
  /** True when its dates stood, since they were recorded, in an edition that withheld the entry. */
  datesWithheld: boolean;
  /** As the last earlier edition that did not withhold the entry left its dates; null when none did. */
  published: PublishedDates | null;
}

/**
 * A state to go on from where only the entry is known. Of an entry that is withheld whole, no dates are
 * taken for published but those it keeps as the more precise ones: they were.
 */
export function stateOf(entry: EntryState, edition: number): FoldState {
  const datesWithheld = isWhollyWithheld(entry);
  return {
    entry,
    namedIn: edition,
    datesWithheld,
    published: datesWithheld && entry.preciseSchedule === null ? null : publishedDates(entry),
  };
}

function isWhollyWithheld({ withheld }: EntryState): boolean {
  return withheld?.scope === 'entry';
}

/** The state at the start of a revision: what an edition before it left readable was published. */
function startOf(before: FoldState | null, revision: Revision): FoldState {
  if (before === null)
    return { ...stateOf(blankEntry(revision), revision.edition), published: null };
  const { entry } = before;
  const isLater = entry.lastRevisedIn < revision.edition;
  return isLater && !isWhollyWithheld(entry)
    ? { ...before, datesWithheld: false, published: publishedDates(entry) }
    : before;
}

/** Order in which revisions apply: by edition, then by their place in the sequence. */
export function inFoldOrder(a: Revision, b: Revision): number {
  return a.edition - b.edition || a.seq - b.seq;
}

/**
 * Applies one revision to the state before it (null for the first one of a project). Pure, and
 * independent of batching: folding in one go or in several gives the same state.
 */
export function applyRevision(
  before: FoldState | null,
  revision: Revision,
  rules: RulesVersion = CURRENT_RULES,
): FoldState {
  const start = startOf(before, revision);
  const changed = revision.changes.reduce(
    (state, change) => applyChange(state, change, { revision, rules }),
    start,
  );
  const founded = completed(changed.entry, revision);
  const isWithheld = isWhollyWithheld(founded);
  const entry = isWithheld && rules > 1 ? withoutWithheldDates(founded, start.published) : founded;
  const redated = revision.changes.some(({ kind }) => kind === 'schedule');
  return {
    ...changed,
    datesWithheld: (!redated && start.datesWithheld) || isWithheld,
    // The highest number, not the last applied: an erratum to an earlier edition moves this one too.
    entry: {
      ...entry,
      version: Math.max(entry.version, revision.seq),
      lastRevisedIn: revision.edition,
    },
  };
}

/** The state of one project after its revisions, given in any order; null when there is none. */
export function foldEntry(revisions: readonly Revision[], rules?: RulesVersion): EntryState | null {
  return foldSteps(revisions, rules).at(-1)?.after ?? null;
}

export interface FoldStep {
  revision: Revision;
  before: EntryState | null;
  after: EntryState;
}

/** Each revision of one project with the state before and after it, in fold order. */
export function foldSteps(revisions: readonly Revision[], rules?: RulesVersion): FoldStep[] {
  let state: FoldState | null = null;
  const steps: FoldStep[] = [];
  for (const revision of [...revisions].sort(inFoldOrder)) {
    const before: EntryState | null = state?.entry ?? null;
    state = applyRevision(state, revision, rules);
    steps.push({ revision, before, after: state.entry });
  }
  return steps;
}

function blankEntry(revision: Revision): EntryState {
  return {
    project: revision.project,
    name: '',
    description: '',
    moreUrl: null,
    ministry: '',
    interministerial: false,
    functionalZone: null,
    programmes: [],
    papUrl: null,
    startOn: null,
    plannedEndOn: null,
    statedDurationDays: null,
    preciseSchedule: null,
    phase: null,
    costEuros: null,
    withheld: null,
    opinionReference: null,
    initialBaseline: null,
    latestBaseline: null,
    previousNames: [],
    enteredIn: revision.edition,
    exit: null,
    version: 0,
    lastRevisedIn: revision.edition,
  };
}

/** The revision being applied, and the rules it is applied by. */
interface Applying {
  revision: Revision;
  rules: RulesVersion;
}

function applyChange(state: FoldState, change: Change, { revision, rules }: Applying): FoldState {
  const { entry } = state;
  const withEntry = (next: Partial<EntryState>): FoldState => ({
    ...state,
    entry: { ...entry, ...next },
  });
  switch (change.kind) {
    case 'entry':
      return withEntry({ exit: null, enteredIn: entrance(entry, revision) });
    case 'exit': {
      const { kind: _, ...exit } = change;
      const edition = entry.exit?.edition ?? revision.edition;
      return withEntry({ exit: { ...exit, edition } });
    }
    case 'text':
      return applyText(state, change.set, revision);
    case 'phase':
      return withEntry({ phase: change.phase });
    case 'budget':
      return withEntry({ costEuros: change.costEuros });
    case 'schedule':
      return withEntry(applySchedule(state, change, revision.origin, rules));
    case 'withholding':
      return withEntry({ withheld: change.withheld });
    case 'baseline':
      return withEntry(approve(entry, change, revision));
    case 'opinion':
      return withEntry({ opinionReference: change.reference });
    case 'confirmation':
      return state;
  }
}

/**
 * An exit undone within its own edition never happened for the outside: the first entrance stands. So
 * it does when the project is there already, as happens once an earlier edition is imported late.
 */
function entrance(entry: EntryState, revision: Revision): number {
  if (entry.exit === null) return entry.enteredIn;
  const undone = entry.exit.edition === revision.edition && entry.enteredIn < revision.edition;
  return undone ? entry.enteredIn : revision.edition;
}

function applyText(
  state: FoldState,
  set: Extract<Change, { kind: 'text' }>['set'],
  revision: Revision,
): FoldState {
  const { entry } = state;
  const renamed = set.name !== undefined && set.name !== entry.name;
  const wasPublished = entry.name !== '' && state.namedIn < revision.edition;
  const previousNames =
    renamed && wasPublished
      ? [...entry.previousNames, { name: entry.name, renamedIn: revision.edition }]
      : entry.previousNames;
  return {
    ...state,
    namedIn: renamed ? revision.edition : state.namedIn,
    entry: { ...entry, ...set, previousNames },
  };
}
