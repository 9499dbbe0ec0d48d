import { readFileSync } from 'node:fs';
import type { DeclaredFigures } from '@/lib/domain/figures/types';
import type { PublishedRow } from '@/lib/domain/history/published-row';

/** An edition as the State published it: facts only. */
export interface PublishedEdition {
  edition: number;
  dataMonth: string;
  publishedOn: string;
  rows: readonly PublishedRow[];
}

interface EditionFile {
  edition: number;
  dataMonth: string;
  publishedOn: string;
  rows: readonly Omit<PublishedRow, 'line' | 'description' | 'withheld' | 'project'>[];
}

/** A project under every name it bore in editions 1 to 4, and what it is, in our words. */
export interface KnownProject {
  /** Oldest first. */
  names: readonly [string, ...string[]];
  description: string;
}

const EDITIONS = [1, 2, 3, 4];

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as T;
}

/** The projects of editions 1 to 4, in the order of their first appearance. */
export function knownProjects(): readonly KnownProject[] {
  return read('projects.json');
}

/**
 * Editions 1 to 4, in order.
 * @throws when a row bears a name that `projects.json` does not know.
 */
export function publishedEditions(): readonly PublishedEdition[] {
  const descriptions = new Map(
    knownProjects().flatMap(({ names, description }) => names.map((name) => [name, description])),
  );
  return EDITIONS.map((number) => {
    const { rows, ...edition } = read<EditionFile>(`editions/edition-${number}.json`);
    return {
      ...edition,
      rows: rows.map((row, index) => {
        const description = descriptions.get(row.name);
        if (description === undefined) throw new Error(`no description for « ${row.name} »`);
        return { ...row, line: index + 2, description, withheld: null, project: null };
      }),
    };
  });
}

/** What the State declared for editions 1 to 4. */
export function declaredFigures(): readonly DeclaredFigures[] {
  return read('declared.json');
}
