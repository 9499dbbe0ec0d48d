import { parisDay } from '@/lib/domain/collection/deadline';
import { can } from '@/lib/domain/permissions/matrix';
import type { Gate } from '@/lib/domain/quality/gate';
import type { Outcome } from '@/lib/domain/result';
import { setAsideSchema, takeUpSchema } from '@/lib/schemas/quality';
import { editionGate } from '../queries/quality';
import { appendSetAside } from './append';
import { defineCommand } from './define';
import { unknownEdition } from './edition-life';

/** How many findings an act was about. */
interface Concerned {
  findings: number;
}

/**
 * Sets findings of an edition aside with one word, all of them or none. Only what may wait is: what
 * blocks is mended, and a finding that is no longer so, or that somebody dealt with, is said.
 */
export const setAsideFindings = defineCommand({
  name: 'quality.setAside',
  input: setAsideSchema,
  permission: ({ actor }) => can(actor, 'quality.setAside'),
  audit: ({ input }, { findings }: Concerned) => ({
    subject: `édition ${input.edition}`,
    summary: `${findings === 1 ? 'Un point écarté' : `${findings} points écartés`}\u202f: ${input.word}`,
  }),
  run: ({ tx, actor, input, now }): Outcome<Concerned> => {
    const { edition, word } = input;
    const gate = editionGate(tx, edition, parisDay(now));
    if (gate === null) return unknownEdition(edition);
    const findings = [...new Set(input.findings)];
    const reason = findings.map((key) => refusal(gate, key)).find((found) => found !== null);
    if (reason) return { status: 'refused', reason };
    for (const finding of findings) {
      appendSetAside({ tx, actor, now }, { edition, finding, word });
    }
    return { status: 'ok', value: { findings: findings.length } };
  },
});

function refusal({ warnings, blocking, setAside }: Gate, key: string): string | null {
  if (warnings.some((found) => found.key === key)) return null;
  const blocked = blocking.find((found) => found.key === key);
  if (blocked) return `Ce point ne s’écarte pas, il se corrige\u202f: ${blocked.message}`;
  const aside = setAside.find((found) => found.key === key);
  if (aside) {
    const about = aside.name === null ? '' : ` (${aside.name})`;
    return `${aside.setAside.by} a déjà écarté l’un de ces points${about}\u202f: rechargez la page.`;
  }
  return 'L’un de ces points n’est plus à traiter\u202f: rechargez la page.';
}

/** Takes up again a finding that was set aside; its word stays in the record. */
export const takeUpFinding = defineCommand({
  name: 'quality.takeUp',
  input: takeUpSchema,
  permission: ({ actor }) => can(actor, 'quality.setAside'),
  audit: ({ input }) => ({
    subject: `édition ${input.edition}`,
    summary: `Un point écarté est repris (${input.finding})`,
  }),
  run: ({ tx, actor, input, now }): Outcome<Concerned> => {
    const { edition, finding } = input;
    const gate = editionGate(tx, edition, parisDay(now));
    if (gate === null) return unknownEdition(edition);
    if (!gate.setAside.some(({ key }) => key === finding)) {
      return { status: 'refused', reason: 'Ce point n’est pas écarté\u202f: rechargez la page.' };
    }
    appendSetAside({ tx, actor, now }, { edition, finding, word: null });
    return { status: 'ok', value: { findings: 1 } };
  },
});
