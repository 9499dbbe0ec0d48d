import { z } from 'zod';
import type { PublishedRow } from '../history/published-row';
import { ministryKey } from '../vocabulary/ministries';
import { readDelimited } from './delimited';
import { foldedWords, nameKey } from './name-forms';

/** What a person decided once of a published name, so that an import can be repeated. */
export interface Decision {
  /** Name as published; its spelling is folded. */
  name: string;
  /** The edition it holds for; null for all. */
  edition: number | null;
  /** Ministry's label or code, where two rows bear the name; null otherwise. */
  ministry: string | null;
  /** Identifier or name of the known project, or null for a new one. */
  project: string | null;
}

const LONGEST_NAME = 400;
const MOST_DECISIONS = 5_000;
const NEW_PROJECT = new Set(['', 'nouveau', 'nouveau projet', 'new']);

const text = z.string().trim().max(LONGEST_NAME);
const decisionSchema = z.strictObject({
  name: text.min(1),
  edition: z.number().int().min(1).max(999).nullish(),
  ministry: text.nullish(),
  project: text.nullable(),
});

const EXPECTED =
  'Attendu\u202f: une liste de «\u00a0{ "name", "edition", "project" }\u00a0», ou un tableau CSV aux colonnes «\u00a0name;edition;project\u00a0»';

/**
 * Reads a decision file, JSON or CSV by its name or else by its first character. In a CSV an empty
 * project, or « nouveau », says a new project; French headers (nom, édition, ministère, projet) are read too.
 */
export function readDecisions(
  content: string,
  fileName: string,
): { decisions: Decision[] } | { problem: string } {
  const isJson = /\.json$/i.test(fileName) || /^\uFEFF?\s*[[{]/.test(content);
  const read = isJson ? readJson(content) : readCsv(content);
  if ('problem' in read) return read;
  const parsed = z.array(decisionSchema).max(MOST_DECISIONS).safeParse(read.items);
  if (!parsed.success) {
    const [at, field] = parsed.error.issues[0]?.path ?? [];
    const where =
      typeof at === 'number' ? ` (décision ${at + 1}${field ? `, ${String(field)}` : ''})` : '';
    return { problem: `Le fichier de décisions n’a pas la forme attendue${where}. ${EXPECTED}.` };
  }
  return {
    decisions: parsed.data.map(({ name, edition, ministry, project }) => ({
      name,
      edition: edition ?? null,
      ministry: ministry || null,
      project: project === null || NEW_PROJECT.has(project.toLowerCase()) ? null : project,
    })),
  };
}

type Items = { items: unknown } | { problem: string };

function readJson(content: string): Items {
  try {
    const value: unknown = JSON.parse(content.replace(/^\uFEFF/, ''));
    const wrapped = z.object({ decisions: z.unknown() }).safeParse(value);
    return { items: wrapped.success && !Array.isArray(value) ? wrapped.data.decisions : value };
  } catch {
    return { problem: `Le fichier de décisions n’est pas du JSON lisible. ${EXPECTED}.` };
  }
}

const HEADERS: Readonly<Record<string, keyof Decision>> = {
  name: 'name',
  nom: 'name',
  'nom publie': 'name',
  'nom du projet': 'name',
  edition: 'edition',
  ministry: 'ministry',
  ministere: 'ministry',
  'ministere porteur': 'ministry',
  project: 'project',
  projet: 'project',
  identifiant: 'project',
};

function readCsv(content: string): Items {
  const [header, ...records] = readDelimited(content);
  const columns = (header?.cells ?? []).map((cell) => HEADERS[foldedWords(cell).join(' ')] ?? null);
  if (!columns.includes('name') || !columns.includes('project')) {
    return { problem: `Le fichier de décisions n’a pas les colonnes attendues. ${EXPECTED}.` };
  }
  const items = records.map(({ cells }) => {
    const cell = (column: keyof Decision) => {
      const at = columns.indexOf(column);
      return at < 0 ? '' : (cells[at] ?? '').trim();
    };
    const edition = cell('edition');
    return {
      name: cell('name'),
      edition: edition === '' ? null : Number(edition),
      ministry: cell('ministry') || null,
      project: cell('project'),
    };
  });
  return { items };
}

/** A project as a decision may name it. */
export interface NamedProject {
  id: string;
  names: readonly string[];
}

/** Something in the decisions that cannot be followed, or that found nothing to settle. */
export interface DecisionNote {
  name: string;
  message: string;
}

export interface SettledRows {
  settled: Map<PublishedRow, string | null>;
  errors: DecisionNote[];
  warnings: DecisionNote[];
}

/**
 * Applies the decisions that hold for an edition to its rows. A decision that names an unknown
 * project, or a name several projects bear, is an error: guessing would be a silent merge.
 */
export function settleRows(
  rows: readonly PublishedRow[],
  projects: readonly NamedProject[],
  decisions: readonly Decision[],
  edition: number,
  codeOf: (row: PublishedRow) => string,
): SettledRows {
  const result: SettledRows = { settled: new Map(), errors: [], warnings: [] };
  for (const decision of decisions) {
    if (decision.edition !== null && decision.edition !== edition) continue;
    const { name } = decision;
    const found = rows.filter((row) => concerns(decision, row, codeOf(row)));
    if (found.length === 0) {
      if (decision.edition !== null) result.warnings.push({ name, message: noRow(decision) });
      continue;
    }
    if (found.length > 1) {
      result.errors.push({ name, message: severalRows(decision, found) });
      continue;
    }
    const target = decision.project === null ? null : findProject(decision.project, projects);
    if (target !== null && 'problem' in target) {
      result.errors.push({ name, message: target.problem });
      continue;
    }
    const settled = target === null ? null : target.id;
    for (const row of found) {
      const other = result.settled.get(row);
      if (other !== undefined && other !== settled) {
        result.errors.push({
          name,
          message: `Deux décisions se contredisent pour «\u00a0${name}\u00a0».`,
        });
      }
      result.settled.set(row, settled);
    }
  }
  return result;
}

function concerns(decision: Decision, row: PublishedRow, code: string): boolean {
  if (nameKey(decision.name) !== nameKey(row.name)) return false;
  if (decision.ministry === null) return true;
  return (
    decision.ministry.toUpperCase() === code.toUpperCase() ||
    ministryKey(decision.ministry) === ministryKey(row.ministryLabel)
  );
}

function findProject(
  wanted: string,
  projects: readonly NamedProject[],
): { id: string } | { problem: string } {
  const byId = projects.find(({ id }) => id.toUpperCase() === wanted.toUpperCase());
  if (byId) return byId;
  const named = projects.filter(({ names }) =>
    names.some((one) => nameKey(one) === nameKey(wanted)),
  );
  const [only] = named;
  if (only && named.length === 1) return only;
  return {
    problem: only
      ? `La décision désigne «\u00a0${wanted}\u00a0», nom de plusieurs projets\u202f: donnez l’identifiant (${named.map(({ id }) => id).join(', ')}).`
      : `La décision désigne «\u00a0${wanted}\u00a0», qui n’est l’identifiant ni le nom d’aucun projet connu.`,
  };
}

function noRow({ name, edition }: Decision): string {
  return `La décision porte sur «\u00a0${name}\u00a0», absent de l’édition ${edition}\u202f: elle est sans effet.`;
}

function severalRows({ name }: Decision, rows: readonly PublishedRow[]): string {
  const lines = rows.map(({ line }) => line).join(' et ');
  return `La décision porte sur «\u00a0${name}\u00a0», qui figure aux lignes ${lines}\u202f: précisez le ministère.`;
}
