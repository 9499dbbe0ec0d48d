import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anEntry as anyEntry } from '@/lib/domain/fixtures/portfolios';
import type { EntryState } from '@/lib/domain/history/entry';
import { parseAmount } from '@/lib/format/amounts';
import { actSchema } from '@/lib/schemas/acts';
import { toInput } from '@/lib/typed/acts';
import { blankCreation, typedAmount, valuesFrom } from '@/lib/typed/from-entry';

const anEntry = (part: Partial<EntryState> = {}) =>
  anyEntry('GP-0007', {
    name: 'PORTAIL',
    description: 'Un portail.',
    functionalZone: 'Justice',
    version: 12,
    ...part,
  });

const reason = { code: 'scope', text: 'Périmètre élargi' };

describe('typedAmount', () => {
  it('is exact to the euro, whatever the amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000_000 }), (euros) => {
        expect(parseAmount(typedAmount(euros))).toEqual({ euros });
      }),
    );
  });

  it('is written as people write it', () => {
    expect(typedAmount(30_800_000)).toBe('30,8\u00a0M€');
    expect(typedAmount(30_800_123)).toBe('30\u202f800\u202f123\u00a0€');
    expect(typedAmount(null)).toBe('');
  });
});

describe('valuesFrom', () => {
  it('shows the entry as it stands, in a form the command understands', () => {
    const entry = anEntry({
      programmes: [{ code: null, label: 'Fonds européens', share: '10 %' }],
    });
    const subject = { act: 'edit', edition: 5, project: entry.project } as const;
    const input = toInput(subject, entry.version, { ...valuesFrom('edit', entry), reason });
    expect(actSchema.parse(input)).toMatchObject({
      act: 'edit',
      expectedVersion: 12,
      name: 'PORTAIL',
      functionalZone: 'Justice',
      moreUrl: null,
      programmes: [{ code: null, label: 'Fonds européens', share: '10 %' }],
    });
  });

  it.each(['phase', 'budget', 'schedule', 'rebaseline', 'enter'] as const)(
    'fills the form of « %s » with values that are valid as they are',
    (act) => {
      const entry = anEntry();
      const subject = { act, edition: 5, project: entry.project };
      const input = toInput(subject, entry.version, { ...valuesFrom(act, entry), reason });
      expect(actSchema.safeParse(input).success).toBe(true);
    },
  );

  it('asks everything of a creation', () => {
    const subject = { act: 'create', edition: 5, project: null } as const;
    const result = actSchema.safeParse(toInput(subject, 0, blankCreation()));
    const paths = result.error?.issues.map(({ path }) => path.join('.'));
    expect(paths).toEqual(
      expect.arrayContaining(['name', 'description', 'ministry', 'phase', 'reason.code']),
    );
  });
});
