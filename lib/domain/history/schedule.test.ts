import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scheduleGap } from '../figures/gaps';
import type { Change } from './change';
import { addDays, DAYS_PER_YEAR, durationDays } from './duration';
import { type EntryState, measuredSchedule } from './entry';
import { applyRevision, foldEntry, stateOf } from './fold';
import type { Revision } from './revision';
import type { RulesVersion } from './rules';

const START = '2016-04-01';

/** One imported edition after another, each with the changes it brings. */
function editions(...changes: Change[][]): Revision[] {
  return changes.map((each, index) => ({
    seq: index + 1,
    project: 'GP-0001',
    edition: index + 1,
    origin: 'import',
    reason: { code: null, text: 'Reprise' },
    actor: { id: 'a', name: 'A' },
    at: '2018-01-01T00:00:00.000Z',
    changes: index === 0 ? [{ kind: 'entry' }, ...each] : each,
  }));
}

/** A duration in days from the start, as an import records it. */
function lasting(days: number, startOn = START): Change[] {
  const plannedEndOn = addDays(startOn, days);
  return [
    { kind: 'schedule', startOn, plannedEndOn, statedDurationDays: null, roundingOnly: false },
  ];
}

/** The duration written with one decimal, in days. */
function rounded(days: number): number {
  return Math.round((Math.round((days / DAYS_PER_YEAR) * 10) / 10) * DAYS_PER_YEAR);
}

function published(days: readonly number[], rules?: RulesVersion): EntryState {
  const entry = foldEntry(editions(...days.map((each) => lasting(each))), rules);
  if (entry === null) throw new Error('no entry');
  return entry;
}

function baselineDays({ initialBaseline }: EntryState): number | null {
  return initialBaseline === null ? null : durationDays(initialBaseline);
}

/** REVTC V2: 1.2493 year first, then 1.2 twice, then 1.9945. */
const REVTC = [456, 438, 438, 728];

describe('a published duration that is only rounded', () => {
  it('moves no baseline known more precisely', () => {
    const entry = published(REVTC);
    expect(baselineDays(entry)).toBe(456);
    expect(scheduleGap(entry)?.toFixed(3)).toBe('0.596');
  });

  it('is no gap while it stands', () => {
    const entry = published(REVTC.slice(0, 2));
    expect(durationDays(entry)).toBe(438);
    expect(scheduleGap(entry)).toBe(0);
  });

  it('is refined by a more precise one, whichever came first', () => {
    const entry = published([2482, 2466]);
    expect(baselineDays(entry)).toBe(2466);
    expect(scheduleGap(entry)).toBe(0);
    const start = foldEntry(editions(lasting(2482, '2016-04-01'), lasting(2466, '2016-04-18')));
    expect(start?.initialBaseline).toMatchObject({ startOn: '2016-04-18' });
    expect(start && baselineDays(start)).toBe(2466);
  });

  it('is judged on the most precise value known, not on the last one written', () => {
    // 442 days round to what 438 are, but are not what 456 round to.
    expect(scheduleGap(published([456, 438, 442]))).toBeCloseTo((442 - 456) / 456);
  });

  it('took the baseline with it under the rules 1, and still does', () => {
    const entry = published(REVTC, 1);
    expect(baselineDays(entry)).toBe(438);
    expect(scheduleGap(entry)?.toFixed(3)).toBe('0.662');
  });

  it('leaves no gap and the most precise baseline, however often and in whatever order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 6000 }),
        fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }),
        (exact, precise) => {
          const entry = published(precise.map((isExact) => (isExact ? exact : rounded(exact))));
          expect(scheduleGap(entry)).toBe(0);
          expect(baselineDays(entry)).toBe(precise.includes(true) ? exact : rounded(exact));
        },
      ),
    );
  });

  it('changes no later gap: that is measured from the most precise first value', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 6000 }),
        fc.array(fc.boolean(), { maxLength: 4 }),
        fc.integer({ min: 40, max: 3000 }),
        (exact, precise, slip) => {
          const roundings = precise.map((isExact) => (isExact ? exact : rounded(exact)));
          const moved = published([exact, ...roundings, exact + slip]);
          expect(scheduleGap(moved)).toBe(slip / exact);
          expect(measuredSchedule(moved).plannedEndOn).toBe(addDays(START, exact + slip));
        },
      ),
    );
  });

  it('keeps no precision that was withheld', () => {
    const withheld = { scope: 'entry', ground: 'tender', statement: null } as const;
    const entry = foldEntry(
      editions(
        lasting(400),
        [...lasting(480), { kind: 'withholding', withheld }],
        [{ kind: 'withholding', withheld: null }, ...lasting(rounded(480))],
      ),
    );
    expect(entry?.preciseSchedule).toBeNull();
    expect(entry && scheduleGap(entry)).toBe((rounded(480) - 400) / 400);
  });
});

describe('the dates recorded while an entry is withheld whole', () => {
  const WITHHELD: Change = {
    kind: 'withholding',
    withheld: { scope: 'entry', ground: 'tender', statement: null },
  };
  const LIFTED: Change = { kind: 'withholding', withheld: null };

  /** Revisions given as [edition, changes]; the first creates the entry. */
  function entryAfter(...acts: (readonly [edition: number, changes: Change[]])[]): EntryState {
    const revisions = editions(...acts.map(([, changes]) => changes));
    const entry = foldEntry(
      revisions.map((revision, index) => ({
        ...revision,
        edition: acts[index]?.[0] ?? revision.edition,
      })),
    );
    if (entry === null) throw new Error('no entry');
    return entry;
  }

  const ORDERS: Record<string, (days: number) => (readonly [number, Change[]])[]> = {
    'dates, then withheld, in one revision': (days) => [[2, [...lasting(days), WITHHELD]]],
    'withheld, then dates, in one revision': (days) => [[2, [WITHHELD, ...lasting(days)]]],
    'dates, then withheld later in the edition': (days) => [
      [2, lasting(days)],
      [2, [WITHHELD]],
    ],
    'withheld, then dates later in the edition': (days) => [
      [2, [WITHHELD]],
      [2, lasting(days)],
    ],
    'dates twice, then withheld': (days) => [
      [2, lasting(days)],
      [2, lasting(rounded(days))],
      [2, [WITHHELD]],
    ],
  };

  it.each(Object.entries(ORDERS))('move no baseline: %s', (_, withheldDays) => {
    const entry = entryAfter([1, lasting(438)], ...withheldDays(456), [
      3,
      [LIFTED, ...lasting(438)],
    ]);
    expect(entry.initialBaseline).toMatchObject({
      plannedEndOn: addDays(START, 438),
      scheduleEdition: 1,
    });
    expect(entry.latestBaseline?.plannedEndOn).toBe(addDays(START, 438));
    expect(scheduleGap(entry)).toBe(0);
  });

  it('move one where the entry is published, as everywhere else', () => {
    const entry = entryAfter([1, lasting(438)], [2, lasting(456)], [3, lasting(438)]);
    expect(entry.initialBaseline?.plannedEndOn).toBe(addDays(START, 456));
  });

  it('leave a rounding of what was published before them what it is', () => {
    const entry = entryAfter(
      [1, lasting(456)],
      [2, [WITHHELD, ...lasting(700)]],
      [3, [LIFTED, ...lasting(438)]],
    );
    expect(entry).toMatchObject({ preciseSchedule: { plannedEndOn: addDays(START, 456) } });
    expect(scheduleGap(entry)).toBe(0);
  });

  it('are never read in what is published later, whatever they were and in whatever order', () => {
    const days = fc.oneof(
      fc.constantFrom(438, 442, 456, 460, 700),
      fc.integer({ min: 100, max: 3000 }),
    );
    const later = [
      (end: number): (readonly [number, Change[]])[] => [[3, [LIFTED, ...lasting(end)]]],
      (end: number): (readonly [number, Change[]])[] => [
        [3, [LIFTED]],
        [3, lasting(end)],
      ],
      (end: number): (readonly [number, Change[]])[] => [
        [3, lasting(end)],
        [3, [LIFTED]],
      ],
    ];
    fc.assert(
      fc.property(
        fc.record({ first: days, one: days, other: days, end: days, last: days }),
        fc.constantFrom(...Object.values(ORDERS)),
        fc.constantFrom(...later),
        ({ first, one, other, end, last }, recorded, lifted) => {
          const read = (secret: number) =>
            entryAfter([1, lasting(first)], ...recorded(secret), ...lifted(end), [
              4,
              lasting(last),
            ]);
          expect(read(one)).toEqual(read(other));
        },
      ),
    );
  });

  it('are not taken for published where only the entry is known, as in a preview', () => {
    const entry = entryAfter([1, lasting(438)], [2, [WITHHELD, ...lasting(456)]]);
    const [lift] = editions([LIFTED, ...lasting(438)]);
    if (lift === undefined) throw new Error('no revision');
    const revision = { ...lift, seq: 9, edition: 3, changes: lift.changes.slice(1) };
    const preview = applyRevision(stateOf(entry, 3), revision).entry;
    expect(preview.preciseSchedule).toBeNull();
    expect(preview.initialBaseline?.plannedEndOn).toBe(addDays(START, 438));
  });

  it('take nothing from a precision published before them, in a preview neither', () => {
    const entry = entryAfter([1, lasting(456)], [2, lasting(438)], [3, [WITHHELD]]);
    const [revision] = editions([{ kind: 'phase', phase: 'build' }]);
    if (revision === undefined) throw new Error('no revision');
    const changes = revision.changes.slice(1);
    const preview = applyRevision(stateOf(entry, 3), { ...revision, edition: 3, changes }).entry;
    expect(preview.preciseSchedule).toMatchObject({ plannedEndOn: addDays(START, 456) });
    expect(preview.initialBaseline).toEqual(entry.initialBaseline);
  });
});
