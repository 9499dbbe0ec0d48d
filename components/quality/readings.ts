import { SEVERITY_LABELS, type Severity } from '@/lib/domain/quality/rules';
import type { QualityView, Standing } from '@/lib/views/quality';

export const STANDING_LABELS: Record<Standing, string> = {
  open: 'À régler',
  setAside: 'Écartés',
  notice: 'Pour information',
  all: 'Tous',
};

export const BADGES: Record<Severity, 'error' | 'warning' | 'info'> = {
  blocking: 'error',
  warning: 'warning',
  notice: 'info',
};

/** How many findings are in each standing. */
export function standingCounts({ counts }: QualityView): Record<Standing, number> {
  const { blocking, warnings, setAside, notices } = counts;
  const open = blocking + warnings;
  return { open, setAside, notice: notices, all: open + setAside + notices };
}

/** « 3 points », « 1 point », « aucun point ». */
export function countedPoints(count: number): string {
  if (count === 0) return 'aucun point';
  return `${count}\u00a0${count === 1 ? 'point' : 'points'}`;
}

/** What the check comes to, in one sentence. */
export function verdictSentence({ counts, passes, edition }: QualityView): string {
  const { blocking, warnings } = counts;
  if (edition.state === 'published') {
    return blocking === 0
      ? 'L’édition est publiée\u202f: ces points sont donnés pour information.'
      : 'Un montant non communiqué se retrouverait dans la prochaine publication de cette édition\u202f: elle attend qu’il n’en soit plus rien.';
  }
  if (passes) return 'Rien ne s’oppose à la publication de cette édition.';
  const parts = [
    ...(blocking > 0 ? [`${countedPoints(blocking)} à corriger`] : []),
    ...(warnings > 0 ? [`${countedPoints(warnings)} à corriger ou à écarter avec un mot`] : []),
  ];
  return `L’édition ne peut pas encore être publiée\u202f: ${parts.join(' et ')}.`;
}

export function severityLabel(severity: Severity): string {
  return SEVERITY_LABELS[severity];
}
