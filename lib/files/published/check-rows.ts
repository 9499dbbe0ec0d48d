import { spellingKey } from '@/lib/domain/figures/spelling';
import type { CellNote, PublishedRow } from '@/lib/domain/history/published-row';
import { NARROW, quoted } from '../typography';
import type { Header } from './header';

/** Two records that are the same project: same name and ministry, or same identifier. */
export function duplicateNotes(rows: readonly PublishedRow[], header: Header): CellNote[] {
  const names = repeated(
    rows,
    (row) => `${spellingKey(row.name)}|${spellingKey(row.ministryLabel)}`,
  );
  const projects = repeated(rows, (row) => row.project);
  return [
    ...names.map(([first, second]) => ({
      line: second.line,
      column: header.of.name?.header ?? '',
      value: second.name,
      message: `${quoted(second.name)} figure deux fois pour le même ministère, lignes ${first.line} et ${second.line}${NARROW}: gardez une seule ligne.`,
    })),
    ...projects.map(([first, second]) => ({
      line: second.line,
      column: header.of.project?.header ?? '',
      value: second.project ?? '',
      message: `Le même identifiant figure lignes ${first.line} et ${second.line}${NARROW}: chaque projet a le sien.`,
    })),
  ];
}

function repeated(
  rows: readonly PublishedRow[],
  keyOf: (row: PublishedRow) => string | null,
): [PublishedRow, PublishedRow][] {
  const seen = new Map<string, PublishedRow>();
  const pairs: [PublishedRow, PublishedRow][] = [];
  for (const row of rows) {
    const key = keyOf(row);
    const first = key === null ? undefined : seen.get(key);
    if (first) pairs.push([first, row]);
    else if (key !== null) seen.set(key, row);
  }
  return pairs;
}
