import { canWriteIn } from '@/lib/domain/acts/decide';
import { spellingKey } from '@/lib/domain/figures/spelling';
import { labelsAt } from '@/lib/domain/history/portfolio-at';
import { can } from '@/lib/domain/permissions/matrix';
import type { Outcome } from '@/lib/domain/result';
import type { MinistryLabel } from '@/lib/domain/vocabulary/editions';
import { addMinistrySchema } from '@/lib/schemas/ministries';
import { loadEditions, loadMinistryLabels } from '../queries/history';
import { appendMinistryLabel } from './append';
import { defineCommand } from './define';

/** Makes a ministry known from an edition on, before any project names it. */
export const addMinistry = defineCommand({
  name: 'ministry.add',
  input: addMinistrySchema,
  permission: ({ actor }) => can(actor, 'ministry.add'),
  audit: ({ input }) => ({
    subject: `ministère ${input.code}`,
    summary: `Édition ${input.edition}\u202f: ${input.label}`,
  }),
  run: ({ tx, actor, input, now }): Outcome<MinistryLabel> => {
    const edition = loadEditions(tx).find(({ number }) => number === input.edition);
    if (!edition) {
      return { status: 'refused', reason: `L’édition ${input.edition} n’existe pas.` };
    }
    const open = canWriteIn(edition);
    if (!open.possible) return { status: 'refused', reason: open.reason };
    const labels = Object.entries(labelsAt(loadMinistryLabels(tx), edition.number));
    const sameCode = labels.find(([code]) => code === input.code);
    if (sameCode) {
      return {
        status: 'invalid',
        fields: { code: `Ce code est déjà celui de «\u00a0${sameCode[1]}\u00a0».` },
      };
    }
    const sameLabel = labels.find(([, label]) => spellingKey(label) === spellingKey(input.label));
    if (sameLabel) {
      return {
        status: 'invalid',
        fields: { label: `Ce ministère existe déjà, sous le code ${sameLabel[0]}.` },
      };
    }
    const added = { ministry: input.code, edition: edition.number, label: input.label };
    appendMinistryLabel({ tx, actor, now }, added);
    return { status: 'ok', value: added };
  },
});
