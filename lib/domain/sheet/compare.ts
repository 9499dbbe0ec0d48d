import type { SheetCounts, SheetPreview, SheetProblem, SheetRowPreview } from '@/lib/views/sheet';
import { spellingKey } from '../figures/spelling';
import type { EntryState } from '../history/entry';
import { blankPreview, type SheetContext } from './context';
import { previewExisting } from './existing-row';
import { fileRefusal, textIn } from './file-checks';
import { previewProposal } from './proposal-row';
import type { ReadRow, SheetReading } from './sheet';
import { problemAt } from './three-way';

/** The same for a project of another ministry and for one that does not exist. */
const NOT_YOURS =
  'Ce projet n’est pas l’un des vôtres dans cette édition\u202f: vérifiez l’identifiant, ou videz-le pour proposer un nouveau projet.';

/**
 * What an uploaded spreadsheet would change, row by row and cell by cell, or why the whole file is
 * refused. A row is compared with the entry that its version names, so that what somebody else changed
 * since is left alone, and a cell changed on both sides is said.
 */
export function compareSheet(
  reading: SheetReading,
  context: SheetContext,
): SheetPreview | { refused: string } {
  const refused = fileRefusal(reading, context);
  if (refused !== null) return { refused };
  const entries = new Map(context.entries.map((entry) => [entry.project, entry]));
  const rows = withDuplicates(
    reading.rows.map((row) => previewRow(row, entries, context)),
    reading.rows,
  );
  return {
    edition: context.edition,
    ministries: context.ministries.map(({ code }) => code),
    rows,
    counts: countsOf(rows),
    general: [...reading.remarks, ...absentProjects(rows, context)],
  };
}

function previewRow(
  row: ReadRow,
  entries: ReadonlyMap<string, EntryState>,
  context: SheetContext,
): SheetRowPreview {
  const cell = row.cells.project;
  const written = textIn(row, 'project');
  if (written === '' && (cell === undefined || cell.trouble === null)) {
    return previewProposal(row, context);
  }
  const entry = entries.get(written.toUpperCase()) ?? entries.get(written);
  if (entry !== undefined) return previewExisting(row, entry, context);
  return {
    ...blankPreview(row.line),
    name: textIn(row, 'name').slice(0, 200),
    state: 'problem',
    problems: [problemAt(row, 'project', NOT_YOURS)],
  };
}

/** Two rows on one project contradict one another, even where they say the same. */
function withDuplicates(
  previews: readonly SheetRowPreview[],
  rows: readonly ReadRow[],
): SheetRowPreview[] {
  const byKey = Map.groupBy(previews, keyOf);
  return previews.map((preview, index) => {
    const same = byKey.get(keyOf(preview))?.filter((other) => other !== preview) ?? [];
    const row = rows[index];
    if (keyOf(preview) === null || same.length === 0 || row === undefined) return preview;
    const lines = same.map(({ line }) => line).join(', ');
    const message = `Ce projet figure aussi ligne${same.length > 1 ? 's' : ''} ${lines}\u202f: gardez une seule ligne par projet.`;
    const column = preview.project === null ? 'name' : 'project';
    return withProblem(preview, problemAt(row, column, message));
  });
}

function keyOf({ project, name, ministry }: SheetRowPreview): string | null {
  if (project !== null) return project;
  return name === '' ? null : `${ministry}/${spellingKey(name)}`;
}

function withProblem(preview: SheetRowPreview, problem: SheetProblem): SheetRowPreview {
  return {
    ...preview,
    state: preview.state === 'stale' ? 'stale' : 'problem',
    problems: [...preview.problems, problem],
    content: null,
    confirm: false,
  };
}

function countsOf(rows: readonly SheetRowPreview[]): SheetCounts {
  const count = (...states: readonly SheetRowPreview['state'][]) =>
    rows.filter(({ state }) => states.includes(state)).length;
  return {
    unchanged: count('unchanged'),
    changed: count('changed'),
    confirmed: count('confirmed'),
    problems: count('problem', 'stale'),
    proposals: count('new'),
  };
}

const MOST_NAMED = 5;

/** A project left out of the file is left alone, and said to be. */
function absentProjects(
  rows: readonly SheetRowPreview[],
  { entries }: SheetContext,
): readonly string[] {
  const told = new Set(rows.map(({ project }) => project));
  const absent = entries.filter(({ project, exit }) => exit === null && !told.has(project));
  if (absent.length === 0) return [];
  const named = absent.slice(0, MOST_NAMED).map(({ name }) => name);
  const more = absent.length > MOST_NAMED ? [`et ${absent.length - MOST_NAMED}\u00a0autres`] : [];
  const subject =
    absent.length === 1
      ? 'Un de vos projets n’est pas dans ce fichier et reste tel quel'
      : `${absent.length}\u00a0de vos projets ne sont pas dans ce fichier et restent tels quels`;
  return [`${subject}\u202f: ${[...named, ...more].join(', ')}.`];
}
