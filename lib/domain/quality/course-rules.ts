import { formatLongMonth } from '@/lib/format/dates';
import { formatMillions, formatRatio, formatYears } from '@/lib/format/numbers';
import { DAYS_PER_YEAR, daysBetween, durationDays } from '../history/duration';
import { type Baseline, type EntryState, measuredSchedule } from '../history/entry';
import { endStanding } from '../history/horizon';
import { isGoingBack, phaseLabel } from '../vocabulary/phases';
import { before, type Checked } from './checked';
import { type Finding, finding } from './finding';
import { quoted } from './sentences';

/**
 * Beyond these a gap is looked at before it is published: more than doubled, or cut by half. The mean
 * rates of the published series stay between 19 % and 38 %, and the forms already ask about the same two
 * bounds (`acts/warnings.ts`), where a revision crosses them at once; here they are crossed by degrees.
 */
export const GAP_BOUNDS = { lower: -0.5, upper: 1 } as const;

interface Gap {
  of: 'budget' | 'schedule';
  initial: number;
  latest: number;
}

/** Gaps to the initial baseline beyond bounds, of cost and of the planned end; withheld values included. */
export function gapsBeyondBounds({ portfolio }: Checked): Finding[] {
  return portfolio.entries.flatMap((entry) =>
    gapsOf(entry)
      .filter(({ initial, latest }) => isBeyond((latest - initial) / initial))
      .map(({ of, initial, latest }) =>
        finding({
          code: 'gapBeyondBounds',
          subject: entry,
          facts: [of, initial, latest],
          message: `${gapWords({ of, initial, latest })}\u202f: vérifiez ces valeurs, ou expliquez cet écart en l’écartant.`,
          mend: {
            where: 'act',
            act: of === 'budget' ? 'budget' : 'calendrier',
            project: entry.project,
          },
        }),
      ),
  );
}

function gapsOf(entry: EntryState): Gap[] {
  const { initialBaseline: baseline } = entry;
  if (baseline === null) return [];
  const pairs = [
    { of: 'budget' as const, initial: baseline.costEuros, latest: entry.costEuros },
    { of: 'schedule' as const, initial: durationDays(baseline), latest: reached(entry, baseline) },
  ];
  return pairs.flatMap(({ of, initial, latest }) =>
    initial === null || latest === null || initial <= 0 ? [] : [{ of, initial, latest }],
  );
}

/**
 * How long the project would take from its first start to its planned end: a start that was corrected
 * makes no gap. By the durations where an end is not known on both sides.
 */
function reached(entry: EntryState, baseline: Baseline): number | null {
  const { plannedEndOn } = measuredSchedule(entry);
  const initial = durationDays(baseline);
  if (initial === null || plannedEndOn === null || baseline.plannedEndOn === null) {
    return durationDays(entry);
  }
  return initial + daysBetween(baseline.plannedEndOn, plannedEndOn);
}

function isBeyond(ratio: number): boolean {
  return ratio < GAP_BOUNDS.lower || ratio > GAP_BOUNDS.upper;
}

function gapWords({ of, initial, latest }: Gap): string {
  const ratio = (latest - initial) / initial;
  const rate = `${ratio > 0 ? '+' : ''}${formatRatio(ratio)}`;
  const [noun, from, to] =
    of === 'budget'
      ? ['budgétaire', formatMillions(initial), formatMillions(latest)]
      : ['calendaire', formatYears(initial / DAYS_PER_YEAR), formatYears(latest / DAYS_PER_YEAR)];
  const what = of === 'budget' ? '' : ', du premier début à la fin prévue';
  return `L’écart ${noun} est de ${rate} (de ${from} à ${to}${what})`;
}

/** A phase that comes before the one the edition before published. */
export function phasesGoingBack(checked: Checked): Finding[] {
  return checked.portfolio.entries.flatMap((entry) => {
    const from = before(checked, entry)?.phase ?? null;
    if (!isGoingBack(from, entry.phase)) return [];
    return finding({
      code: 'phaseBack',
      subject: entry,
      facts: [from, entry.phase],
      message: `Le projet revient de ${quoted(phaseLabel(from))} à ${quoted(phaseLabel(entry.phase))}\u202f: ce retour se verra, vérifiez qu’il est voulu.`,
      mend: { where: 'act', act: 'phase', project: entry.project },
    });
  });
}

/** A planned end already past (see `endStanding`), of a project that is not completed. */
export function pastEnds({ portfolio, today }: Checked): Finding[] {
  return portfolio.entries.flatMap((entry) => {
    const { plannedEndOn, project } = entry;
    if (plannedEndOn === null || endStanding(entry, portfolio.edition, today) !== 'past') return [];
    return finding({
      code: 'endPast',
      subject: entry,
      facts: [plannedEndOn],
      message: `La fin prévue est passée (${formatLongMonth(plannedEndOn)})\u202f: révisez le calendrier, ou la phase si le projet est terminé.`,
      mend: { where: 'act', act: 'calendrier', project },
    });
  });
}
