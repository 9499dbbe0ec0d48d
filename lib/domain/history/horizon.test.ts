import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { warnings } from '../acts/warnings';
import { remarksOf } from '../collection/expectation';
import { aHistory, aSchedule, CREATION } from '../fixtures/one-project';
import { anEdition, anEntry } from '../fixtures/portfolios';
import { checkedEdition } from '../quality/checked';
import { pastEnds } from '../quality/course-rules';
import { expectedEnds } from '../views/attention';
import type { Change } from './change';
import { addDays } from './duration';
import { endStanding, isPastEnd, pastBefore } from './horizon';
import { portfolioAt } from './portfolio-at';

const EDITION = anEdition(4, { dataMonth: '2017-11' });
const YEARS_LATER = '2026-11-30';

describe('what is past', () => {
  it('is an end in the data month or before it, however late one looks', () => {
    expect(pastBefore(EDITION, YEARS_LATER)).toBe('2017-12-01');
    expect(isPastEnd('2017-11-30', EDITION, YEARS_LATER)).toBe(true);
    expect(isPastEnd('2017-12-01', EDITION, YEARS_LATER)).toBe(false);
  });

  it('is measured from today while that comes first', () => {
    expect(isPastEnd('2017-11-19', EDITION, '2017-11-20')).toBe(true);
    expect(isPastEnd('2017-11-20', EDITION, '2017-11-20')).toBe(false);
  });

  it('leaves to come the six months after the data month, and later what follows', () => {
    const standing = (plannedEndOn: string | null) =>
      endStanding(anEntry('p', { plannedEndOn }), EDITION, YEARS_LATER);
    expect(['2017-11-30', '2017-12-01', '2018-05-31', '2018-06-01', null].map(standing)).toEqual([
      'past',
      'toCome',
      'toCome',
      'later',
      null,
    ]);
  });

  it('says nothing of a completed project, nor of one withheld whole', () => {
    const plannedEndOn = '2017-01-01';
    const withheld = (scope: 'cost' | 'entry') =>
      ({ scope, ground: 'tender', statement: null }) as const;
    const standing = (overrides: Parameters<typeof anEntry>[1]) =>
      endStanding(anEntry('p', { plannedEndOn, ...overrides }), EDITION, YEARS_LATER);
    expect(standing({ phase: 'completed' })).toBeNull();
    expect(standing({ withheld: withheld('entry') })).toBeNull();
    expect(standing({ withheld: withheld('cost') })).toBe('past');
  });
});

describe('the check, the collection, the forms and the dashboard', () => {
  const states: readonly Change[][] = [
    [],
    [{ kind: 'phase', phase: 'completed' }],
    [
      {
        kind: 'withholding',
        withheld: { scope: 'entry', ground: 'tender', statement: null },
      },
    ],
  ];

  it('call the same ends past, in any edition and on any day', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -400, max: 400 }), fc.constantFrom(...states)), {
          maxLength: 6,
        }),
        fc.constantFrom(4, 5),
        fc.integer({ min: -300, max: 4000 }),
        (planned, number, day) => {
          const today = addDays('2017-11-15', day);
          const history = historyOf(planned);
          const portfolio = portfolioAt(history, number);
          const checked = checkedEdition({
            history,
            edition: number,
            declared: [],
            submissions: [],
            today,
          });
          const past = expectedEnds(portfolio, today).filter(({ overdue }) => overdue);
          const named = past.map(({ project }) => project).toSorted();
          expect(pastEnds(checked).map(({ project }) => project)).toEqual(named);
          const { edition, entries } = portfolio;
          const remarked = entries.filter((entry) =>
            remarksOf(entry, { edition, editions: [], today }).some((remark) =>
              remark.startsWith('La fin prévue'),
            ),
          );
          expect(remarked.map(({ project }) => project)).toEqual(named);
          const references = {
            dataMonth: edition.dataMonth,
            projects: {},
            programmes: new Set<string>(),
          };
          for (const entry of entries.filter(({ withheld }) => withheld === null)) {
            const { startOn, plannedEndOn, project } = entry;
            const act = {
              ...{ act: 'schedule' as const, project, edition: number, expectedVersion: 1 },
              ...{ startOn, plannedEndOn },
            };
            const codes = warnings(act, entry, { today, references }).map(({ code }) => code);
            expect(codes.includes('endPast')).toBe(named.includes(project));
          }
        },
      ),
    );
  });

  function historyOf(planned: readonly (readonly [days: number, state: Change[]])[]) {
    const whole = aHistory([]);
    return {
      ...whole,
      revisions: planned.map(([days, state], index) => ({
        seq: index + 1,
        project: `GP-000${index + 1}`,
        edition: 4,
        origin: 'officer' as const,
        reason: { code: null, text: '' },
        actor: { id: 'o', name: 'O' },
        at: '2017-11-01T00:00:00.000Z',
        changes: [...CREATION, aSchedule('2015-01-01', addDays('2017-11-15', days)), ...state],
      })),
    };
  }
});
