import type { CellNote, PublishedRow } from '../history/published-row';
import { ACCEPTABLE_FROM } from '../identity/compare';
import { type Decision, type DecisionNote, settleRows } from '../identity/decisions';
import { type LikelyMatch, matchRows, type Settled } from '../identity/match';
import { nameKey } from '../identity/name-forms';
import { asKnownProject, isDuplicate, knownSince, type Timeline } from './timelines';

export const NAME_COLUMN = 'Projet';

/** How a row found the project it is. */
export interface RowIdentity {
  row: PublishedRow;
  /** Null: nothing known is this project. */
  project: string | null;
  how: 'exact' | 'identifier' | 'likely' | 'decision' | 'new';
  score: number;
}

export interface Identification {
  rows: readonly RowIdentity[];
  likely: readonly (LikelyMatch & { accepted: boolean })[];
  warnings: readonly CellNote[];
  errors: readonly CellNote[];
}

interface Question {
  rows: readonly PublishedRow[];
  timelines: readonly Timeline[];
  decisions: readonly Decision[];
  edition: number;
  acceptLikely: boolean;
  ministryOf: (row: PublishedRow) => string;
}

/**
 * Which project each row of an edition is. Projects known from before come first, as if editions had
 * been imported in their order: what an import of this edition, or of a later one, took for a new
 * project may be one of them, once accepted or decided.
 */
export function identifyRows(question: Question): Identification {
  const { rows, decisions, edition, acceptLikely, ministryOf } = question;
  const eligible = question.timelines.filter((timeline) => !isDuplicate(timeline));
  const names = eligible.map(({ id, names: borne }) => ({ id, names: borne }));
  const { settled, ...notes } = settleRows(rows, names, decisions, edition, ministryOf);
  const found = new Map<PublishedRow, RowIdentity>();
  const likely: (LikelyMatch & { accepted: boolean })[] = [];
  const match = (
    since: ReturnType<typeof knownSince>,
    decided: Settled,
  ): readonly LikelyMatch[] => {
    const matching = matchRows(
      rows.filter((row) => !found.has(row)),
      eligible
        .filter((timeline) => knownSince(timeline) === since)
        .flatMap((timeline) => asKnownProject(timeline) ?? []),
      { ministryOf, settled: decided },
    );
    for (const { row, project, how } of matching.taken) {
      found.set(row, { row, project: project.id, how, score: 1 });
    }
    return matching.likely;
  };
  const propose = (matches: readonly LikelyMatch[]) => {
    for (const one of matches) {
      const accepted = acceptLikely && one.score >= ACCEPTABLE_FROM;
      likely.push({ ...one, accepted });
      const { row, project, score } = one;
      if (accepted) found.set(row, { row, project: project.id, how: 'likely', score });
    }
  };
  propose(match('before', settled));
  match('edition', withProject(settled));
  propose(match('later', settled).filter(({ row }) => likely.every((one) => one.row !== row)));
  const pending = likely.filter(({ accepted }) => !accepted);
  return {
    rows: rows.map((row) => found.get(row) ?? { row, project: null, how: 'new', score: 1 }),
    likely,
    warnings: [...notesOf(notes.warnings, rows), ...pending.map(howToDecide)],
    errors: [...notesOf(notes.errors, rows), ...repeatedRows(rows, ministryOf)],
  };
}

/** A row decided to be new is the project that an earlier import made of it. */
function withProject(settled: Settled): Settled {
  return new Map([...settled].filter(([, project]) => project !== null));
}

function notesOf(notes: readonly DecisionNote[], rows: readonly PublishedRow[]): CellNote[] {
  return notes.map(({ name, message }) => ({
    line: rows.find((row) => nameKey(row.name) === nameKey(name))?.line ?? 0,
    column: NAME_COLUMN,
    value: name,
    message,
  }));
}

function howToDecide({ row, project, score, evidence }: LikelyMatch): CellNote {
  const known = project.state.name;
  const percent = Math.round(score * 100);
  const rival = evidence.find(({ criterion }) => criterion === 'rival');
  const doubt = rival ? ` ${rival.says.charAt(0).toUpperCase()}${rival.says.slice(1)}.` : '';
  const repairs = score >= ACCEPTABLE_FROM ? 'avec --accept-likely, ou ' : '';
  return {
    line: row.line,
    column: NAME_COLUMN,
    value: row.name,
    message:
      `«\u00a0${row.name}\u00a0» est probablement «\u00a0${known}\u00a0» (${project.id}, vraisemblance ${percent}\u00a0%), ` +
      `mais rien ne l’a confirmé\u202f: repris comme un nouveau projet.${doubt} Pour les réunir, reprenez l’édition ${repairs}` +
      `avec une décision { "name": "${row.name}", "project": "${project.id}" }.`,
  };
}

/** The same project twice in one edition: its figures would count double. */
function repeatedRows(
  rows: readonly PublishedRow[],
  ministryOf: (row: PublishedRow) => string,
): CellNote[] {
  const seen = new Map<string, PublishedRow>();
  return rows.flatMap((row) => {
    const sight = [ministryOf(row), row.start?.on, row.costEuros, row.phase];
    const keys = [`${nameKey(row.name)} ${JSON.stringify(sight)}`, row.project ?? ''];
    const other = keys
      .filter((key) => key !== '')
      .map((key) => seen.get(key))
      .find(Boolean);
    for (const key of keys) if (key !== '') seen.set(key, row);
    if (!other) return [];
    const message = `Ce projet figure déjà à la ligne ${other.line}\u202f: une édition ne le compte qu’une fois. Retirez l’une des deux lignes.`;
    return [{ line: row.line, column: NAME_COLUMN, value: row.name, message }];
  });
}
