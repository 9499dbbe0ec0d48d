import { describe, expect, it } from 'vitest';
import { anEntry } from '@/components/forms/fixtures';
import type { Effect } from '@/lib/domain/views/effects';
import { blankCreation } from '@/lib/typed/from-entry';
import { aContent, aQueue, aView, typed } from './fixtures/form-views';
import { nextProject } from './next-project';
import { gapReadings, gapSentence, namesOf, recapOf } from './recap';
import { statusText } from './save-status';

const names = namesOf(aView().choices);

describe('recapOf', () => {
  it('reads each change before and after, amounts as they are understood', () => {
    const content = aContent({
      schedule: typed('schedule', { plannedEndOn: '2020-12-31' }),
      budget: typed('budget', { cost: '34.2' }),
    });
    expect(recapOf(content, anEntry(), names)).toEqual([
      {
        part: 'budget',
        title: 'Coût',
        lines: [
          {
            field: 'cost',
            label: 'Coût complet estimé',
            before: '30,8\u00a0M€',
            after: '34,2\u00a0M€',
          },
        ],
      },
      {
        part: 'schedule',
        title: 'Calendrier',
        lines: [
          {
            field: 'plannedEndOn',
            label: 'Fin prévue',
            before: '30 juin 2019',
            after: '31 décembre 2020',
          },
        ],
      },
    ]);
  });

  it('tells of a proposal what is known of it', () => {
    const create = { ...blankCreation(), name: 'PORTAIL', ministry: 'MJ' };
    const [section] = recapOf(aContent({ create }), null, names);
    expect(section?.lines.map(({ after }) => after)).toEqual([
      'PORTAIL',
      'Ministère de la Justice',
    ]);
  });
});

describe('gapReadings', () => {
  const gap = (before: number | null, after: number | null): Effect => ({
    figure: 'projectBudgetGap',
    unit: 'ratio',
    before,
    after,
    delta: before === null || after === null ? null : after - before,
  });

  it('reads a gap before and after, and its change in points', () => {
    expect(gapReadings([gap(0.12, 0.25)])).toEqual([
      {
        figure: 'projectBudgetGap',
        label: 'Écart budgétaire',
        before: '+12\u00a0%',
        after: '+25\u00a0%',
        change: '+13\u00a0points',
        hasMoved: true,
      },
    ]);
    expect(gapSentence(gapReadings([gap(0.12, 0.25)]))).toBe(
      'Écart budgétaire\u202f: +25\u00a0%, +13\u00a0points.',
    );
  });

  it('says nothing moved where nothing did, and when a gap is lost', () => {
    expect(gapReadings([gap(0.12, 0.12)])[0]).toMatchObject({ hasMoved: false, change: null });
    expect(gapReadings([gap(0.12, null)])[0]).toMatchObject({
      hasMoved: true,
      after: 'non calculable',
    });
    expect(gapSentence(gapReadings([gap(0.12, 0.12)]))).toBe('');
  });
});

describe('statusText', () => {
  const at = '2026-11-24T13:32:00.000Z';

  it('says when the draft was saved, with its date while it is the one found', () => {
    const queue = aQueue({}, { at });
    expect(statusText(queue, null, null)).toBe('Brouillon enregistré à\u00a014\u00a0h\u00a032');
    expect(statusText(queue, at, null)).toContain('le 24\u00a0nov.\u00a02026');
  });

  it('says why it is not saved', () => {
    const saving = { at: 'failed', reason: 'Votre session a pris fin.', isPassing: false } as const;
    expect(statusText(aQueue({ saving }), null, null)).toBe(
      'Non enregistré\u202f: votre session a pris fin.',
    );
  });
});

describe('nextProject', () => {
  const row = (project: string, progress: 'todo' | 'sent' | 'returned') => ({
    project,
    name: project,
    progress,
    mayPropose: { possible: true } as const,
  });
  const rows = [row('GP-0001', 'todo'), row('GP-0002', 'sent'), row('GP-0003', 'returned')];

  it('goes down the list, then round again', () => {
    expect(nextProject(rows, 'GP-0002')?.project).toBe('GP-0003');
    expect(nextProject(rows, 'GP-0003')?.project).toBe('GP-0001');
    expect(nextProject(rows, null)?.project).toBe('GP-0001');
  });

  it('says when nothing is left', () => {
    expect(nextProject([row('GP-0002', 'sent')], 'GP-0002')).toBeNull();
  });
});
