import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SubmissionContent } from '@/lib/schemas/submissions';
import { blankCreation, valuesFrom } from '@/lib/typed/from-entry';
import { runs } from '../fixtures/runs';
import {
  A_REASON,
  aContent,
  aCost,
  aDescribedEntry,
  contentArb,
  entryArb,
  REFERENCES,
  revised,
} from '../fixtures/submissions';
import type { EntryState } from '../history/entry';
import { errorsOf, evaluateContent } from './evaluate';
import { changeKeysOf, contentOf, keepOnly, onlyChanged, rebaseContent } from './rebase';
import { changedFields } from './same-value';

const base = aDescribedEntry();

function evaluate(content: SubmissionContent, entry: EntryState | null) {
  return evaluateContent({
    content,
    edition: 5,
    project: 'GP-0001',
    entry,
    references: REFERENCES,
    today: '2018-05-01',
  });
}

/** What an entry says, whatever the number and the author of its revisions. */
function facts(entry: EntryState | null) {
  if (entry === null) return null;
  const { version, initialBaseline, latestBaseline, ...said } = entry;
  const values = (known: EntryState['initialBaseline']) => known && { ...known, seq: 0 };
  return { ...said, initial: values(initialBaseline), latest: values(latestBaseline) };
}

const withContent = entryArb.chain((entry) =>
  contentArb(entry).map((content) => ({ entry, content })),
);

describe('changeKeysOf', () => {
  it('names each field of the text, and the other parts whole', () => {
    const content = aContent({
      edit: revised('edit', base, { name: 'BÊTA', functionalZone: '' }),
      budget: revised('budget', base, { cost: '12' }),
      exit: { ...valuesFrom('exit', base), ground: 'completed' },
    });
    expect(changeKeysOf(content, base)).toEqual([
      'edit.name',
      'edit.functionalZone',
      'budget',
      'exit',
    ]);
  });

  it.each(['10', '10 M€', '10,0 M€', ' 10 000 000 € ', '10 000 000'])(
    'an amount typed « %s » is the same one',
    (cost) => {
      expect(changeKeysOf(aCost(cost), base)).toEqual([]);
    },
  );

  it.each([
    ['spaces around', '  Refaire l’outil. ', 'Refaire l’outil.'],
    ['ends of lines', 'Une.\r\nDeux.', 'Une.\nDeux.'],
  ])('%s change no text', (_, typed, known) => {
    const entry = aDescribedEntry({ description: known });
    const edit = revised('edit', entry, { description: typed });
    expect(changeKeysOf({ parts: { edit } }, entry)).toEqual([]);
  });

  it('a programme is the same however its code is typed', () => {
    const entry = aDescribedEntry({
      programmes: [{ code: 'P129', label: 'Coordination', share: null }],
    });
    const typed = (code: string) => ({ code, label: ' Coordination', share: '' });
    const edit = (code: string) => revised('edit', entry, { programmes: [typed(code)] });
    expect(changeKeysOf({ parts: { edit: edit('p129') } }, entry)).toEqual([]);
    expect(changeKeysOf({ parts: { edit: edit('129') } }, entry)).toEqual([]);
    expect(changeKeysOf({ parts: { edit: edit('P128') } }, entry)).toEqual(['edit.programmes']);
  });

  it('a proposal is one change', () => {
    expect(changeKeysOf({ parts: { create: blankCreation() } }, null)).toEqual(['create']);
  });
});

describe('onlyChanged', () => {
  it('leaves out the sections nobody touched, were a reason typed there', () => {
    const parts = {
      phase: revised('phase', base, {}),
      budget: revised('budget', base, { cost: '10 M€' }),
      schedule: revised('schedule', base, { plannedEndOn: '2018-06-01' }),
    };
    expect(onlyChanged(parts, base)).toEqual({ schedule: parts.schedule });
    const explanations = { 'schedule.endFar': 'Oui.', 'budget.costHalved': 'Ancien.' };
    expect(contentOf(base, parts, explanations)).toEqual({
      parts: { schedule: parts.schedule },
      explanations: { 'schedule.endFar': 'Oui.' },
    });
  });
});

describe('rebaseContent', () => {
  it('takes what changed in between, keeps what its author changed', () => {
    const now = aDescribedEntry({ name: 'ALPHA 2', startOn: '2015-02-01', version: 9 });
    const content = aContent({
      edit: revised('edit', base, { functionalZone: 'Justice' }),
      schedule: revised('schedule', base, { plannedEndOn: '2019-01-01' }),
    });
    const { parts } = rebaseContent(content, base, now);
    expect(parts.edit).toMatchObject({ name: 'ALPHA 2', functionalZone: 'Justice' });
    expect(parts.schedule).toMatchObject({ startOn: '2015-02-01', plannedEndOn: '2019-01-01' });
  });

  it('on the entry it was typed over, comes to the same', () => {
    fc.assert(
      fc.property(withContent, ({ entry, content }) => {
        const again = rebaseContent(content, entry, entry);
        expect(again).toEqual(content);
        expect(evaluate(again, entry)).toEqual(evaluate(content, entry));
      }),
    );
  });

  it('never touches a field its author changed, gives the others the value of now', () => {
    fc.assert(
      fc.property(withContent, entryArb, ({ entry, content }, now) => {
        const { parts } = rebaseContent(content, entry, now);
        for (const part of ['edit', 'phase', 'budget', 'schedule'] as const) {
          const [typed, next] = [content.parts[part], parts[part]];
          if (!typed || !next) {
            expect(next).toEqual(typed);
            continue;
          }
          const changed = changedFields<object>(typed, valuesFrom(part, entry));
          for (const field of changed) expect(next[field]).toEqual(typed[field]);
          const left = changedFields<object>(next, valuesFrom(part, now));
          expect(left.filter((field) => !changed.includes(field))).toEqual([]);
          expect(next.reason).toEqual(typed.reason);
        }
      }),
    );
  });
});

describe('keepOnly', () => {
  it('gives a field left aside the value of the entry', () => {
    const content = aContent(
      {
        edit: revised('edit', base, { name: 'BÊTA', moreUrl: 'https://exemple.gouv.fr' }),
        budget: revised('budget', base, { cost: '2' }),
      },
      { 'budget.costHalved': 'Marché infructueux.', 'edit.nameTaken': 'Autre projet.' },
    );
    const kept = keepOnly(content, ['edit.moreUrl'], base);
    expect(kept.parts).toEqual({
      edit: { ...content.parts.edit, name: 'ALPHA' },
    });
    expect(kept.explanations).toEqual({ 'edit.nameTaken': 'Autre projet.' });
    expect(keepOnly(content, ['budget'], base).parts).toEqual({ budget: content.parts.budget });
  });

  it('keeps a proposal whole', () => {
    const content = aContent({ create: { ...blankCreation(), reason: A_REASON } });
    expect(keepOnly(content, ['create'], null)).toEqual(content);
  });

  it('with every key, comes to the same', () => {
    fc.assert(
      fc.property(withContent, ({ entry, content }) => {
        const kept = keepOnly(content, changeKeysOf(content, entry), entry);
        expect(evaluate(kept, entry)).toEqual(evaluate(content, entry));
      }),
    );
  });

  it('the changes taken in two goes add up to all of them', () => {
    fc.assert(
      fc.property(withContent, fc.integer({ min: 0 }), ({ entry, content }, draw) => {
        const keys = changeKeysOf(content, entry);
        const first = keys.filter((_, index) => (draw >> index) % 2 === 0);
        const rest = keys.filter((key) => !first.includes(key));
        const whole = evaluate(content, entry);
        const half = evaluate(keepOnly(content, first, entry), entry);
        fc.pre(half.after !== null && [whole, half].every((one) => isClean(one)));
        if (half.after === null) return;
        const rebased = rebaseContent(content, entry, half.after);
        const other = evaluate(keepOnly(rebased, rest, half.after), half.after);
        fc.pre(isClean(other));
        expect(facts(other.after)).toEqual(facts(whole.after));
      }),
      { numRuns: runs(300) },
    );
  });
});

function isClean(evaluation: ReturnType<typeof evaluate>): boolean {
  return Object.keys(errorsOf(evaluation)).length === 0;
}
