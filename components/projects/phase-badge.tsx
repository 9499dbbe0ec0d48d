import { Badge } from '@codegouvfr/react-dsfr/Badge';
import { PHASE_LABELS, type Phase } from '@/lib/domain/vocabulary/phases';
import { Missing } from './missing';
import styles from './projects.module.css';

/** The same hues as on the charts; the text is what says the phase. */
const HUES: Record<Phase, string> = {
  framing: 'fr-badge--yellow-tournesol',
  build: 'fr-badge--blue-ecume',
  trial: 'fr-badge--purple-glycine',
  rollout: 'fr-badge--green-archipel',
  completed: 'fr-badge--brown-caramel',
};

/** A phase; a withheld one says so in plain words. */
export function PhaseBadge({ phase }: { phase: Phase | null }) {
  if (phase === null) return <Missing>non communiquée</Missing>;
  return (
    <Badge as="span" small noIcon className={`${HUES[phase]} ${styles.phase}`}>
      {PHASE_LABELS[phase]}
    </Badge>
  );
}
