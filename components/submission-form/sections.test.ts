import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anEntry } from '@/components/forms/fixtures';
import { EMPTY_CONTENT } from '@/lib/schemas/submissions';
import { aContent, aView, typed } from './fixtures/form-views';
import {
  broughtUpToDate,
  contentOfForm,
  fieldsMoved,
  isUntouched,
  openSections,
  pathsApart,
  reasonToShare,
  same,
  sectionsOf,
} from './sections';

const entry = anEntry();

describe('a reason said again', () => {
  const said = { code: 'supplier', text: 'Le marché est relancé.' };
  const budget = typed('budget', { cost: '34,2', reason: said });
  const schedule = typed('schedule', {
    plannedEndOn: '2031-01-01',
    reason: { code: '', text: '' },
  });

  it('is that of another changed section, where this one gives none', () => {
    const content = aContent({ budget, schedule });
    expect(reasonToShare(content, 'schedule')).toEqual({ title: 'Coût', reason: said });
  });

  it('is never offered over what is typed, nor from a reason half given', () => {
    const begun = { ...schedule, reason: { code: '', text: 'Ret' } };
    expect(reasonToShare(aContent({ budget, schedule: begun }), 'schedule')).toBeNull();
    const half = { ...budget, reason: { code: 'supplier', text: ' ' } };
    expect(reasonToShare(aContent({ budget: half, schedule }), 'schedule')).toBeNull();
    expect(reasonToShare(aContent({ budget }), 'schedule')).toBeNull();
  });
});

describe('the sections and what they come to', () => {
  it('a form nobody touched comes to nothing', () => {
    expect(contentOfForm(entry, openSections(aView(), EMPTY_CONTENT), {})).toEqual(EMPTY_CONTENT);
  });

  it('only the sections that differ are part of it, with their own explanations', () => {
    const budget = typed('budget', { cost: '34,2' });
    const sections = { ...sectionsOf(entry), budget };
    const words = { 'budget.costDoubled': 'Deux lots.', 'phase.phaseBack': 'Ancienne.' };
    expect(contentOfForm(entry, sections, words)).toEqual({
      parts: { budget },
      explanations: { 'budget.costDoubled': 'Deux lots.' },
    });
  });

  it('an amount written otherwise is no change', () => {
    const budget = typed('budget', { cost: '30 800 000 €' });
    expect(contentOfForm(entry, { ...sectionsOf(entry), budget }, {}).parts).toEqual({});
  });

  it('an exit is part of it as soon as its section is open', () => {
    const exit = {
      ground: '',
      finalCost: '',
      finalEndOn: '',
      successors: [],
      reason: { code: '', text: '' },
    };
    expect(contentOfForm(entry, { ...sectionsOf(entry), exit }, {}).parts).toEqual({ exit });
  });

  it('opens on what a draft holds, and comes back to it', () => {
    const content = aContent({ schedule: typed('schedule', { plannedEndOn: '2020-12-31' }) });
    const sections = openSections(aView(), content);
    expect(sections.schedule?.plannedEndOn).toBe('2020-12-31');
    expect(contentOfForm(entry, sections, {})).toEqual(content);
  });

  it('a proposal says nothing until something but its ministry is typed', () => {
    const view = aView({ entry: null, baseEntry: null });
    const sections = openSections(view, EMPTY_CONTENT);
    expect(sections.create?.ministry).toBe('MJ');
    expect(contentOfForm(null, sections, {})).toEqual(EMPTY_CONTENT);
    const create = sections.create && { ...sections.create, name: 'PORTAIL' };
    expect(contentOfForm(null, { create }, {}).parts.create?.name).toBe('PORTAIL');
  });

  it('asks for the ministry where there are several', () => {
    const two = [
      { code: 'MJ', label: 'Justice' },
      { code: 'MI', label: 'Intérieur' },
    ];
    const view = aView({ entry: null, baseEntry: null, ministries: two });
    expect(openSections(view, EMPTY_CONTENT).create?.ministry).toBe('');
  });
});

describe('an entry that moved since the draft was typed', () => {
  const now = anEntry({ version: 15, plannedEndOn: '2021-01-31', costEuros: 31_000_000 });
  const content = aContent({ budget: typed('budget', { cost: '40' }) });

  it('keeps what was typed and takes the rest as it stands', () => {
    const brought = broughtUpToDate(content, entry, now);
    expect(brought.parts.budget?.cost).toBe('40');
    const sections = openSections(aView({ entry: now }), brought);
    expect(sections.schedule?.plannedEndOn).toBe('2021-01-31');
  });

  it('tells which fields moved, and which of them was typed too', () => {
    const moved = fieldsMoved(entry, now);
    expect(moved).toEqual([
      { part: 'budget', field: 'cost' },
      { part: 'schedule', field: 'plannedEndOn' },
    ]);
    const sections = openSections(aView({ entry: now }), broughtUpToDate(content, entry, now));
    expect(moved.map((at) => isUntouched(now, sections, at))).toEqual([false, true]);
  });

  it('changes nothing where nothing moved', () => {
    expect(broughtUpToDate(content, entry, entry)).toBe(content);
  });
});

describe('same', () => {
  it('does not mind in which order a storage gives things back', () => {
    const shuffled = (value: unknown): unknown =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, inner]) => [key, shuffled(inner)]),
          )
        : value;
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        expect(same(value, shuffled(value))).toBe(true);
      }),
    );
  });
});

describe('pathsApart', () => {
  it('names the one leaf that was typed', () => {
    const reason = { code: 'scope', text: 'Un' };
    expect(pathsApart(reason, { ...reason, text: 'Une' }, 'budget.reason')).toEqual([
      'budget.reason.text',
    ]);
    expect(pathsApart('30', '31', 'budget.cost')).toEqual(['budget.cost']);
    expect(pathsApart('30', '30', 'budget.cost')).toEqual([]);
  });
});
