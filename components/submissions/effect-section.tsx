import { effectSentence, readEffect } from '@/components/forms/effect-reading';
import { EffectTable } from '@/components/forms/effect-table';
import type { Side } from '@/lib/domain/submissions/transitions';
import type { SubmissionView } from '@/lib/views/submissions';
import styles from './submission.module.css';

interface EffectSectionProps {
  view: SubmissionView;
  reader: Side;
  /** True where only some of the changes are ticked: the effect shown is that of all of them. */
  isPartial: boolean;
}

/** What accepting does: to the figures of the panorama for who decides, to the project’s gaps for who proposes. */
export function EffectSection({ view, reader, isPartial }: EffectSectionProps) {
  const readings = view.effects.map(readEffect);
  if (readings.length === 0) return null;
  const isDone = view.summary.status === 'accepted';
  const title = isDone
    ? 'Ce que l’acceptation a changé'
    : reader === 'directorate'
      ? 'Effet sur les chiffres du panorama'
      : 'Effet sur les écarts du projet';
  return (
    <section className={styles.effect} aria-labelledby="effet-titre">
      <h2 id="effet-titre" className="fr-h6 fr-mb-1w">
        {title}
      </h2>
      <p className="fr-text--sm fr-mb-1w">
        {readings.some(({ moved }) => moved)
          ? isPartial
            ? 'Calculé pour tous les changements, cochés ou non.'
            : isDone
              ? 'Ce qui a changé est en gras.'
              : 'Ce que l’acceptation changera est en gras.'
          : 'Aucun effet\u202f: ces chiffres restent les mêmes.'}
        <span className="fr-sr-only"> {effectSentence(readings)}</span>
      </p>
      <EffectTable readings={readings} isStale={false} />
    </section>
  );
}
