import { formatEdition } from '@/lib/format/dates';
import { formatMillions } from '@/lib/format/numbers';
import type { EntryState } from '../history/entry';
import { phaseLabel } from '../vocabulary/phases';
import { WITHHOLDING_GROUND_LABELS } from '../vocabulary/withholding';
import { before, type Checked } from './checked';
import { type Finding, finding } from './finding';
import { quoted } from './sentences';

const MILLION = 1_000_000;

/**
 * From this cost on, a project is submitted to the directorate for its « avis conforme »
 * (décret n° 2014-879 du 1er août 2014, art. 3; arrêté du 1er juin 2011 for the amount).
 */
export const OPINION_FROM_EUROS = 9 * MILLION;

/**
 * A project in framing has at most a first estimate. One of the band of large projects (20 M€ and above)
 * says that its course is settled: its phase, or its amount, is to be looked at again.
 */
export const FRAMING_UP_TO_EUROS = 20 * MILLION;

/** Grounds that say the amount is not settled yet: nothing of the kind holds once a project is completed. */
const UNSETTLED = ['tender', 'underRevision'] as const;

/** A cost that is not that of the edition before, by a revision that gives no reason. */
export function unexplainedCosts(checked: Checked): Finding[] {
  return checked.portfolio.entries.flatMap((entry) => {
    const earlier = before(checked, entry);
    if (earlier === null || earlier.costEuros === entry.costEuros) return [];
    if (entry.costEuros === null && entry.withheld !== null) return [];
    const last = checked.steps
      .get(entry.project)
      ?.findLast(({ revision }) => revision.changes.some(({ kind }) => kind === 'budget'));
    if (last === undefined || last.revision.reason.code !== null) return [];
    const since = `depuis la ${formatEdition(checked.previous?.edition.number ?? 0)}, sans motif`;
    return finding({
      code: 'costUnexplained',
      subject: entry,
      facts: [earlier.costEuros, entry.costEuros],
      message: `${moveOf(earlier.costEuros, entry.costEuros)} ${since}\u202f: révisez le budget avec son motif, ou dites pourquoi en écartant ce point.`,
      mend: { where: 'act', act: 'budget', project: entry.project },
    });
  });
}

function moveOf(from: number | null, to: number | null): string {
  if (from === null) return `Un coût de ${formatMillions(to ?? 0)} est apparu`;
  if (to === null) return `Le coût de ${formatMillions(from)} n’est plus donné`;
  return `Le coût est passé de ${formatMillions(from)} à ${formatMillions(to)}`;
}

/** What the cost, once published, says of the project against what its phase says. */
export function contradictedPhases({ portfolio }: Checked): Finding[] {
  return portfolio.entries.flatMap((entry) => {
    const said = contradiction(entry);
    if (said === null) return [];
    const { phase, costEuros, withheld, project } = entry;
    return finding({
      code: 'bandContradiction',
      subject: entry,
      facts: [phase, costEuros, withheld?.ground ?? null],
      message: said.message,
      mend: { where: 'act', act: said.act, project },
    });
  });
}

function contradiction(entry: EntryState): { message: string; act: 'budget' | 'phase' } | null {
  const { phase, costEuros, withheld } = entry;
  const ground = UNSETTLED.find((one) => one === withheld?.ground);
  if (phase === 'completed' && ground !== undefined) {
    return {
      act: 'budget',
      message: `Le projet est terminé, et son coût n’est pas communiqué (${WITHHOLDING_GROUND_LABELS[ground].toLowerCase()})\u202f: indiquez le coût final, ou revoyez la phase.`,
    };
  }
  if (withheld !== null || costEuros === null) return null;
  if (phase === 'framing' && costEuros >= FRAMING_UP_TO_EUROS) {
    return {
      act: 'phase',
      message: `Le projet est en cadrage avec un coût de ${formatMillions(costEuros)}\u202f: vérifiez sa phase, ou son montant.`,
    };
  }
  if (costEuros === 0) {
    const where = phase === null ? '' : ` en phase ${quoted(phaseLabel(phase))}`;
    return {
      act: 'budget',
      message: `Le coût est nul${where}\u202f: indiquez le montant estimé.`,
    };
  }
  return null;
}

/** Projects of 9 M€ and above whose binding opinion has no reference; a withheld cost counts too. */
export function missingOpinions({ portfolio }: Checked): Finding[] {
  return portfolio.entries.flatMap((entry) => {
    const { costEuros, project } = entry;
    if (costEuros === null || costEuros < OPINION_FROM_EUROS) return [];
    if ((entry.opinionReference ?? '').trim() !== '') return [];
    return finding({
      code: 'opinionMissing',
      subject: entry,
      // Of any amount above the threshold, the opinion is the same one.
      facts: ['none'],
      message: `${formatMillions(costEuros)} sans référence d’avis conforme\u202f: indiquez-la, ou dites pourquoi le projet n’y est pas soumis.`,
      mend: { where: 'act', act: 'avis', project },
    });
  });
}
