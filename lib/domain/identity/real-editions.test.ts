import { beforeAll, describe, expect, it } from 'vitest';
import type { PublishedRow } from '../history/published-row';
import { type KnownMinistry, resolveMinistries } from '../vocabulary/ministries';
import { ACCEPTABLE_FROM } from './compare';
import { knownFrom } from './fixtures/known';
import {
  PUBLISHED_FILES,
  type PublishedFiles,
  REAL_EDITIONS,
  tidy,
} from './fixtures/published-editions';
import { matchRows } from './match';

const PAIRS = [
  [1, 2],
  [2, 3],
  [3, 4],
  [1, 3],
  [1, 4],
  [2, 4],
] as const;

/** Rows of editions 1 to 4, with who they truly are and their ministry's code. */
async function readEditions(published: PublishedFiles) {
  const identities = published.identities();
  const knownMinistries: KnownMinistry[] = [];
  const editions = new Map<number, { rows: PublishedRow[]; codes: Map<string, string> }>();
  for (const number of REAL_EDITIONS) {
    const rows = await published.rows(number);
    const codes = resolveMinistries(
      rows.map(({ ministryLabel, ministryCode }) => ({ label: ministryLabel, code: ministryCode })),
      knownMinistries,
    );
    for (const [label, code] of codes) knownMinistries.push({ label, code });
    editions.set(number, { rows, codes });
  }
  const edition = (number: number) => editions.get(number) ?? { rows: [], codes: new Map() };
  const truth = ({ name }: PublishedRow) => identities.get(tidy(name)) ?? tidy(name);
  return { edition, truth };
}

type Editions = Awaited<ReturnType<typeof readEditions>>;

/** How many rows of `to` found their project among those of `from`, `alter` standing for renames. */
function recognise(
  { edition, truth }: Editions,
  from: number,
  to: number,
  alter: (row: PublishedRow) => PublishedRow,
) {
  const ministryIn = (number: number, row: PublishedRow) =>
    edition(number).codes.get(row.ministryLabel) ?? '';
  const known = edition(from).rows.map((row) => knownFrom(row, truth(row), ministryIn(from, row)));
  const originals = new Map(edition(to).rows.map((row) => [alter(row), row]));
  const { taken, likely } = matchRows([...originals.keys()], known, {
    ministryOf: (row) => ministryIn(to, row),
  });
  const accepted = [...taken, ...likely.filter(({ score }) => score >= ACCEPTABLE_FROM)];
  const trueName = (row: PublishedRow) => truth(originals.get(row) ?? row);
  const wrong = accepted.filter(({ row, project }) => trueName(row) !== project.id);
  const ids = new Set(known.map(({ id }) => id));
  return {
    expected: edition(to).rows.filter((row) => ids.has(truth(row))).length,
    found: accepted.length - wrong.length,
    wrong: wrong.map(({ row, project }) => `${row.name} → ${project.state.name}`),
  };
}

function initials(name: string): string {
  const words =
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/[A-Za-z0-9]+/g) ?? [];
  return words.length < 3
    ? name.slice(0, 6)
    : words
        .map(([first]) => first)
        .join('')
        .toUpperCase();
}

const anew = (row: PublishedRow, suffix: string): PublishedRow => ({
  ...row,
  name: `${row.name} ${suffix}`,
  phase: 'framing',
  start: { on: '2019-03-01', precision: 'month' },
  duration: null,
  costEuros: null,
});

for (const published of PUBLISHED_FILES) {
  describe.runIf(published.present)(`projects of editions 1 to 4 (${published.whose})`, () => {
    let editions: Editions;
    beforeAll(async () => {
      editions = await readEditions(published);
    });

    it.each(PAIRS)('are all recognised from %i to %i, and none wrongly', (from, to) => {
      const { expected, found, wrong } = recognise(editions, from, to, (row) => row);
      expect(wrong).toEqual([]);
      expect(found).toBe(expected);
    });

    it('are not kept apart by a ministry of the same edition, nor merged by it', () => {
      for (const number of REAL_EDITIONS) {
        const { codes } = editions.edition(number);
        expect(new Set(codes.values()).size).toBe(codes.size);
      }
    });

    /** Shares found, all pairs of editions together, when every name or text changes at once. */
    it.each([
      ['without a description', 0.98, (row: PublishedRow) => ({ ...row, description: '' })],
      ['under their initials', 0.97, (row: PublishedRow) => ({ ...row, name: initials(row.name) })],
      [
        'under their initials, their description rewritten',
        0.93,
        (row: PublishedRow) => ({ ...row, name: initials(row.name), description: '' }),
      ],
      [
        'under a longer name',
        0.95,
        (row: PublishedRow) => ({ ...row, name: `Modernisation du système ${row.name} (lot 1)` }),
      ],
      ['cut short', 0.97, (row: PublishedRow) => ({ ...row, name: row.name.slice(0, 5) })],
      [
        'under a name that says nothing',
        0.9,
        (row: PublishedRow) => ({ ...row, name: `Projet ${row.line}` }),
      ],
    ])('are recognised %s', (_, share, alter) => {
      const results = PAIRS.map(([from, to]) => recognise(editions, from, to, alter));
      expect(results.flatMap(({ wrong }) => wrong)).toEqual([]);
      const sum = (pick: (result: (typeof results)[number]) => number) =>
        results.reduce((total, result) => total + pick(result), 0);
      expect(sum(({ found }) => found) / sum(({ expected }) => expected)).toBeGreaterThan(share);
    });

    it('are not given to one of two halves that share their name and cost, nor the halves to one row', () => {
      const { rows, codes } = editions.edition(4);
      const ministryOf = (row: PublishedRow) => codes.get(row.ministryLabel) ?? '';
      const known = (from: readonly PublishedRow[]) =>
        from.map((row) => knownFrom(row, row.name, ministryOf(row)));
      const accepted = (to: readonly PublishedRow[], from: readonly PublishedRow[]) =>
        matchRows(to, known(from), { ministryOf }).likely.filter(
          ({ score }) => score >= ACCEPTABLE_FROM,
        );
      for (const whole of rows) {
        const others = rows.filter((row) => row !== whole);
        const halves = [0.7, 0.3].map((share, index) => ({
          ...whole,
          line: whole.line * 1000 + index,
          name: `${whole.name} ${['MER', 'TERRE'][index]}`,
          costEuros: whole.costEuros === null ? null : whole.costEuros * share,
        }));
        expect(accepted([...others, ...halves], rows)).toEqual([]);
        expect(accepted(rows, [...others, ...halves])).toEqual([]);
      }
    });

    it('are not taken for their successors', () => {
      for (const suffix of ['NG', 'V3', 'phase III']) {
        const { found, wrong } = recognise(editions, 3, 4, (row) => anew(row, suffix));
        expect(wrong).toEqual([]);
        expect(found).toBeLessThanOrEqual(2);
      }
    });
  });
}
