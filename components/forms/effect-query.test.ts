import { describe, expect, it } from 'vitest';
import { actSchema } from '@/lib/schemas/acts';
import { toInput } from '@/lib/typed/acts';
import { blankCreation, valuesFrom } from '@/lib/typed/from-entry';
import { completedForPreview } from './effect-query';
import { anEntry } from './fixtures';

describe('completedForPreview', () => {
  it('asks the effect before the reason is given', () => {
    const subject = { act: 'budget', edition: 5, project: 'GP-0007' } as const;
    const values = { ...valuesFrom('budget', anEntry()), cost: '33' };
    const input = toInput(subject, 12, completedForPreview(values));
    expect(actSchema.parse(input)).toMatchObject({ cost: 33_000_000, withheld: null });
  });

  it('asks the effect of a creation before its words are written', () => {
    const subject = { act: 'create', edition: 5, project: null } as const;
    const values = { ...blankCreation(), ministry: 'MJ', phase: 'framing' };
    expect(actSchema.safeParse(toInput(subject, 0, completedForPreview(values))).success).toBe(
      true,
    );
  });

  it('changes nothing of what is typed', () => {
    const values = { ...blankCreation(), name: 'PORTAIL', description: 'Un portail.' };
    expect(completedForPreview(values)).toMatchObject({
      name: 'PORTAIL',
      description: 'Un portail.',
      phase: '',
    });
  });
});
