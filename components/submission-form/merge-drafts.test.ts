import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aContent, typed } from './fixtures/form-views';
import { contested, mergeDrafts } from './merge-drafts';

const cost = (text: string) => typed('budget', { cost: text });
const end = (text: string) => typed('schedule', { plannedEndOn: text });

describe('two drafts made apart', () => {
  it('joins sections that only one of them changed', () => {
    const divergence = {
      ancestor: aContent({}),
      mine: aContent({ budget: cost('31') }, { 'budget.costDoubled': 'Deux lots.' }),
      theirs: aContent({ schedule: end('2020-12-31') }, { 'schedule.endFar': 'Marché.' }),
    };
    expect(contested(divergence)).toEqual([]);
    expect(mergeDrafts(divergence, {})).toEqual(
      aContent(
        { budget: cost('31'), schedule: end('2020-12-31') },
        { 'budget.costDoubled': 'Deux lots.', 'schedule.endFar': 'Marché.' },
      ),
    );
  });

  it('asks for the sections both changed, and takes what is chosen', () => {
    const divergence = {
      ancestor: aContent({ budget: cost('31') }),
      mine: aContent({ budget: cost('32') }),
      theirs: aContent({ budget: cost('33') }),
    };
    expect(contested(divergence)).toEqual(['budget']);
    expect(mergeDrafts(divergence, { budget: 'theirs' })).toEqual(divergence.theirs);
    expect(mergeDrafts(divergence, { budget: 'mine' })).toEqual(divergence.mine);
  });

  it('lets go a section that one of them put back', () => {
    const both = aContent({ budget: cost('31') });
    const divergence = { ancestor: both, mine: aContent({}), theirs: both };
    expect(mergeDrafts(divergence, {})).toEqual(aContent({}));
  });

  it('never loses a section that was typed here, unless the other is chosen', () => {
    const content = fc
      .record(
        {
          budget: fc.constantFrom('31', '32', '33').map(cost),
          phase: fc.constant(typed('phase', { phase: 'trial' })),
        },
        { requiredKeys: [] },
      )
      .map((parts) => aContent(parts));
    fc.assert(
      fc.property(content, content, content, (ancestor, mine, theirs) => {
        const merged = mergeDrafts({ ancestor, mine, theirs }, {});
        for (const part of ['budget', 'phase'] as const) {
          const changedHere =
            JSON.stringify(mine.parts[part]) !== JSON.stringify(ancestor.parts[part]);
          if (changedHere) expect(merged.parts[part]).toEqual(mine.parts[part]);
          else expect(merged.parts[part]).toEqual(theirs.parts[part]);
        }
      }),
    );
  });
});
